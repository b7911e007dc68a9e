package dev.okite.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Blame is honest: changing a document only outside the evidence of a finding never removes the
 * finding (sections 9.2 and 9.3 of the language reference).
 *
 * <p><b>Outside</b> is what is neither at, nor above, nor below the pointer of any place of the
 * evidence. A place that is a list or map stands for all that it holds: nothing below it changes,
 * nothing is added to it. A place that is a key has the pointer of its value, so neither is renamed
 * or replaced. A place that is missing stays missing: nothing is added at or below its pointer, and
 * the values above it, from which it is missing, are not replaced, though they may get other keys.
 * A list above a place keeps its length, since the pointer says how many elements stand before.
 *
 * <p><b>The finding</b> is the one of the same assertion in the same iteration; its message tells
 * which, and its pointer where it ends in {@code here}. It may be made on behalf of another policy
 * that shares the rule. Where an operand or element that did not decide fails after the change, the
 * assertion makes an error finding instead: that counts as well, as an error is never a pass.
 */
@AddLifecycleHook(Tries.class)
class BlameProperties {
  /** So many places, and evidence may have been cut. */
  private static final int MANY = 1000;

  private static final int CHECKED_FINDINGS = 6;
  private static final int EDITS = 3;

  @Provide
  Arbitrary<RandomCase> cases() {
    return RandomCases.of(Profile.BLAME);
  }

  @Provide
  Arbitrary<RandomCase> exactCases() {
    return RandomCases.of(Profile.EXACT_BLAME);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void blameIsHonest(@ForAll("cases") RandomCase random) {
    check(random, true);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void whereNothingDecidesEarlyBlameIsExact(@ForAll("exactCases") RandomCase random) {
    check(random, false);
  }

  private static void check(RandomCase random, boolean mayFail) {
    BoundPolicies policies = random.bind(Binding.all());
    Statistics.label("programs").collect(policies != null);
    Statistics.label("programs").coverage(c -> c.check(true).percentage(p -> p >= 70));
    if (policies == null) {
      return;
    }
    Choices choices = Choices.random(random.seed());
    for (Object root : random.roots()) {
      check(random, policies, root, choices, mayFail);
    }
  }

  private static void check(
      RandomCase random,
      BoundPolicies policies,
      @Nullable Object root,
      Choices choices,
      boolean mayFail) {
    List<Finding> findings =
        evaluate(random, policies, YamlWriter.write(Collections.singletonList(root), choices));
    findings.stream()
        .filter(finding -> !finding.isError() && finding.evidence().size() < MANY)
        .limit(CHECKED_FINDINGS)
        .forEach(finding -> survives(finding, random, policies, root, choices, mayFail));
  }

  private static void survives(
      Finding finding,
      RandomCase random,
      BoundPolicies policies,
      @Nullable Object root,
      Choices choices,
      boolean mayFail) {
    for (int i = 0; i < EDITS; i++) {
      DocumentEditor editor = new DocumentEditor(choices, Evidence.of(finding));
      String edited = YamlWriter.write(Collections.singletonList(editor.edit(root)), choices);
      List<Finding> after = evaluate(random, policies, edited);
      boolean same = after.stream().anyMatch(other -> isSame(finding, other));
      boolean failed =
          mayFail && after.stream().anyMatch(f -> f.isError() && f.rule().equals(finding.rule()));
      assertThat(same || failed)
          .as(
              () ->
                  "%s at %s, with the evidence %s, is gone after changing%n%s%nto%n%s"
                      .formatted(
                          finding.rule().name() + ": " + finding.message(),
                          pointer(finding),
                          finding.evidence().stream().map(Place::pointer).toList(),
                          YamlWriter.write(Arrays.asList(root), Choices.replay(new int[0])),
                          edited))
          .isTrue();
      String outcome = editor.edits() == 0 ? "nothing to edit" : same ? "same" : "error";
      Statistics.label("after an edit").collect(outcome);
      Statistics.label("after an edit").coverage(c -> c.check("same").percentage(p -> p >= 50));
    }
  }

  private static List<Finding> evaluate(RandomCase random, BoundPolicies policies, String yaml) {
    return policies.evaluate(RandomCase.read(yaml), random.context()).findings();
  }

  private static boolean isSame(Finding finding, Finding other) {
    return !other.isError()
        && finding.rule().equals(other.rule())
        && finding.message().equals(other.message())
        && (!finding.message().endsWith(RuleGenerator.HERE)
            || pointer(finding).equals(pointer(other)));
  }

  private static String pointer(Finding finding) {
    return finding.place().map(Place::pointer).orElse("nowhere");
  }
}
