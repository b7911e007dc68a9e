package dev.okite.lint;

import java.util.Arrays;
import java.util.Optional;

/** What is looked for, apart from what the compiler warns of. */
public enum LintRule {
  MISSING_DOCUMENTATION(
      "missing-documentation",
      "a policy or rule without a `///` comment above it",
      "Whoever is held to a rule wants to know what it is for. The comment is shown on the page of the rule."),
  MISSING_REMEDY(
      "missing-remedy",
      "a rule that has no `remedy`, and whose policy has none",
      "A finding that says what to do is mended; one that does not is argued about."),
  MISSING_SEVERITY(
      "missing-severity",
      "a rule that has no `severity`, and whose policy has none",
      "It counts as medium, which nobody has decided."),
  MISSING_MESSAGE(
      "missing-message",
      "an assertion without `because`, in a rule without a title",
      "Its findings say what the rule is about, and not what was found."),
  CONSTANT_MESSAGE(
      "constant-message",
      "an assertion behind a `for` whose message is the same for every element",
      "Findings about several elements cannot be told apart by what they say. Put what tells them apart into the message, as in `\"container {c.name} is privileged\"`."),
  UNTESTED_RULE(
      "untested-rule",
      "a rule that no test expects to find anything",
      "A rule that never fired may be one that cannot. An `expect deny` that names the rule or its policy shows that it does."),
  MISSING_MATCH(
      "missing-match",
      "a policy without `match` that looks at fields which only some kinds of documents have",
      "It is evaluated on documents that it was not written for. Where a field is missing `deny` stays quiet, which looks like a pass, and `require` fires."),
  DUPLICATE_CONDITION(
      "duplicate-condition",
      "a condition that stands twice in one rule, or twice in one chain of `and` or `or`",
      "The second adds nothing. Often one of them was meant to be another."),
  ALWAYS_DIFFERENT(
      "always-different",
      "an `or` of `!=` with different constants, which is always true, or an `and` of `==`, which never is",
      "`x != \"a\" or x != \"b\"` holds of everything, since nothing is both. Write `x not in [\"a\", \"b\"]`, or join with `and`."),
  DIFFERENT_FROM_ONE(
      "different-from-one",
      "a `!=` in a loop over a constant or param, between its elements and something else",
      "`any r in allowed: registry != r` holds as soon as there are two elements, since nothing is equal to both. Write `registry not in allowed`, or join with `all`."),
  NULL_IN_MESSAGE(
      "null-in-message",
      "a message that says `null` where the field is missing that the assertion is about (with schemas)",
      "The assertion fires where the field is missing, as well as where it is wrong, and whoever reads `the policy is null` has to guess. Say what is missing, as in `{c.imagePullPolicy ?? \"not set\"}`."),
  ALL_OF_NOTHING(
      "all-of-nothing",
      "a `deny when all …` over a list that may be missing (with schemas)",
      "`all` is true of nothing, so it denies where the list is missing or empty as well. Ask that there is something in it first, if that is fine."),
  QUIET_WHEN_MISSING(
      "quiet-when-missing",
      "a `deny when x < n` about a field that may be missing (with schemas)",
      "A comparison with null is false, so the rule stays quiet where the field is missing, though less than that can hardly be there. Say what counts then, as in `(resource.spec.replicas ?? 1) < 2`."),
  DISTANT_EXPIRY(
      "distant-expiry",
      "an exception that is in force for more than a year",
      "An exception that nobody looks at again is a change of the policy. Let it expire earlier, and renew it while its reason lasts."),
  EXPIRED_EXCEPTION(
      "expired-exception",
      "an exception whose last day is over",
      "It waives nothing any more. Remove it, or renew it if its reason still holds."),
  ALLOW_WITHOUT_REASON(
      "allow-without-reason",
      "an `okite: allow` comment without a reason behind `because`",
      "It switches nothing off. Say why: `// okite: allow missing-remedy because the page of the rule says it`."),
  UNUSED_ALLOW(
      "unused-allow",
      "an `okite: allow` comment that switches nothing off",
      "What it allowed is not there any more, or its name is wrong. Remove it, or correct the name.");

  private final String id;
  private final String meaning;
  private final String reason;

  LintRule(String id, String meaning, String reason) {
    this.id = id;
    this.meaning = meaning;
    this.reason = reason;
  }

  /** Its name in reports and comments. */
  public String id() {
    return id;
  }

  /** What it finds, as the end of a sentence, in Markdown. */
  public String meaning() {
    return meaning;
  }

  /** Why that is worth mending, and how, in Markdown. */
  public String reason() {
    return reason;
  }

  /** The rule with this id. */
  public static Optional<LintRule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
