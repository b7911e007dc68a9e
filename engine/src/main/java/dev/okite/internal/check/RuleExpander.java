package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.MatchStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the rules that a policy applies, with what has to hold before each runs (7.6). */
final class RuleExpander {
  private final CheckContext context;
  private final List<RuleApplication.Guard> ownGuards;
  private final List<RuleApplication> rules = new ArrayList<>();
  private final IdentityHashMap<Expr, Integer> conditionIds = new IdentityHashMap<>();

  /** Rules with the conditions before them, which {@link #conditionIds} numbers. */
  private final Set<String> included = new HashSet<>();

  RuleExpander(CheckContext context, DeclaredPolicy policy) {
    this.context = context;
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
    Map<String, List<IncludeException>> exceptions = exceptions(include, included);
    for (RuleApplication application : included.rules()) {
      List<IncludeException> own = exceptions.getOrDefault(simpleName(application), List.of());
      if (own.stream().allMatch(e -> e.condition().isPresent())) {
        List<RuleApplication.Guard> guards = guards(own, application);
        if (!context.includeBudget().take(guards.size() + 1)) {
          reportTooMany(include);
          return;
        }
        add(application.rule(), guards);
      }
    }
  }

  private Map<String, List<IncludeException>> exceptions(Include include, CheckedPolicy included) {
    Set<String> names = new HashSet<>();
    included.rules().forEach(r -> names.add(simpleName(r)));
    Map<String, List<IncludeException>> byRule = new HashMap<>();
    for (IncludeException exception : include.exceptions()) {
      String rule = exception.rule().name();
      byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(exception);
      if (!names.contains(rule)) {
        context.reportUnknown(
            DiagnosticCode.UNKNOWN_RULE,
            exception.rule().span(),
            "the policy `" + included.name() + "` has no rule `" + rule + "`",
            rule,
            names);
      }
    }
    return byRule;
  }

  private void reportTooMany(Include include) {
    if (context.includeBudget().isFirstReport()) {
      context.report(
          DiagnosticCode.TOO_DEEP,
          include.span(),
          "included rules and the conditions before them add up to more than " + IncludeBudget.MAX,
          "include fewer policies that include others");
    }
  }

  private List<RuleApplication.Guard> guards(
      List<IncludeException> exceptions, RuleApplication application) {
    List<RuleApplication.Guard> guards = new ArrayList<>(ownGuards);
    for (IncludeException exception : exceptions) {
      exception
          .condition()
          .ifPresent(condition -> guards.add(new RuleApplication.Guard(condition, false)));
    }
    guards.addAll(application.guards());
    return guards;
  }

  /** A rule that comes twice under the very same conditions is one rule. */
  private void add(CheckedRule rule, List<RuleApplication.Guard> guards) {
    List<Integer> conditions = new ArrayList<>(guards.size());
    for (RuleApplication.Guard guard : guards) {
      conditions.add(idOf(guard.condition()));
    }
    if (included.add(rule.name() + conditions)) {
      rules.add(new RuleApplication(rule, guards));
    }
  }

  private int idOf(Expr condition) {
    int next = conditionIds.size();
    Integer known = conditionIds.putIfAbsent(condition, next);
    return known == null ? next : known;
  }

  private static String simpleName(RuleApplication application) {
    return application.rule().declaration().name().name();
  }
}
