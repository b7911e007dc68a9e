package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.MatchStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the rules that a policy applies, with what has to hold before each runs (7.6). */
final class RuleExpander {
  /** Bounds what includes that fan out can multiply to. */
  private static final int MAX_RULES = 10_000;

  private final CheckContext context;
  private final DeclaredPolicy policy;
  private final List<RuleApplication.Guard> ownGuards;
  private final List<RuleApplication> rules = new ArrayList<>();

  RuleExpander(CheckContext context, DeclaredPolicy policy) {
    this.context = context;
    this.policy = policy;
    this.ownGuards =
        policy.declaration().members(MatchStep.class).stream()
            .map(match -> new RuleApplication.Guard(match.condition(), true))
            .toList();
  }

  List<RuleApplication> rules() {
    return rules;
  }

  void add(CheckedRule rule) {
    rules.add(new RuleApplication(rule, ownGuards));
  }

  /** Adds the rules of {@code included} that the include does not leave out. */
  void include(Include include, CheckedPolicy included) {
    Set<String> names = new HashSet<>();
    included.rules().forEach(r -> names.add(simpleName(r)));
    for (IncludeException exception : include.exceptions()) {
      if (!names.contains(exception.rule().name())) {
        context.reportUnknown(
            DiagnosticCode.UNKNOWN_RULE,
            exception.rule().span(),
            "the policy `" + included.name() + "` has no rule `" + exception.rule() + "`",
            exception.rule().name(),
            names);
      }
    }
    for (RuleApplication application : included.rules()) {
      if (rules.size() >= MAX_RULES) {
        context.report(
            DiagnosticCode.TOO_DEEP,
            include.span(),
            "with this include the policy `"
                + policy.fullName()
                + "` has more than "
                + MAX_RULES
                + " rules");
        return;
      }
      guards(include, application).ifPresent(guards -> add(application.rule(), guards));
    }
  }

  private Optional<List<RuleApplication.Guard>> guards(
      Include include, RuleApplication application) {
    List<RuleApplication.Guard> guards = new ArrayList<>(ownGuards);
    for (IncludeException exception : include.exceptions()) {
      if (exception.rule().name().equals(simpleName(application))) {
        if (exception.condition().isEmpty()) {
          return Optional.empty();
        }
        guards.add(new RuleApplication.Guard(exception.condition().get(), false));
      }
    }
    guards.addAll(application.guards());
    return Optional.of(guards);
  }

  /** A rule that comes twice under the very same conditions is one rule. */
  private void add(CheckedRule rule, List<RuleApplication.Guard> guards) {
    boolean known =
        rules.stream()
            .anyMatch(r -> r.rule().name().equals(rule.name()) && areSame(r.guards(), guards));
    if (!known) {
      rules.add(new RuleApplication(rule, guards));
    }
  }

  private static boolean areSame(
      List<RuleApplication.Guard> some, List<RuleApplication.Guard> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).condition() != others.get(i).condition()) {
        return false;
      }
    }
    return true;
  }

  private static String simpleName(RuleApplication application) {
    return application.rule().declaration().name().name();
  }
}
