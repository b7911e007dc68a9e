package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import java.util.List;
import java.util.Optional;

/** Checks the steps of one rule in order (7.4). */
final class RuleChecker {
  private final CheckContext context;
  private final ExpressionChecker expressions;
  private final RuleDecl rule;
  private boolean iterates;
  private boolean reachable;
  private boolean fires;

  /**
   * @param applies whether the policy of the rule applies to anything
   */
  RuleChecker(CheckContext context, ExpressionChecker expressions, RuleDecl rule, boolean applies) {
    this.context = context;
    this.expressions = expressions;
    this.rule = rule;
    this.reachable = applies;
  }

  void check() {
    List<Step> steps = rule.steps();
    int last = lastAssertion(steps);
    if (last < 0) {
      context.report(
          DiagnosticCode.NO_ASSERTION,
          rule.name().span(),
          "the rule `" + rule.name() + "` neither denies nor requires anything",
          "add `deny when CONDITION` or `require CONDITION`");
    }
    steps.forEach(this::announce);
    for (Step step : steps) {
      check(step);
    }
    if (last >= 0 && last + 1 < steps.size()) {
      reportWithoutEffect(steps.subList(last + 1, steps.size()));
    }
    if (last >= 0 && !fires) {
      context.report(
          DiagnosticCode.NEVER_FIRES,
          rule.name().span(),
          "the rule `" + rule.name() + "` can never make a finding");
    }
    new UsageCheck(context).check(expressions.scope());
  }

  private static int lastAssertion(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Assertion) {
        return i;
      }
    }
    return -1;
  }

  private void announce(Step step) {
    if (step instanceof LetStep let) {
      expressions.scope().announce(let.name());
    } else if (step instanceof ForClause iteration) {
      Binding binding = iteration.binding();
      expressions.scope().announce(binding.first());
      binding.second().ifPresent(expressions.scope()::announce);
    }
  }

  private void check(Step step) {
    if (step instanceof MatchStep match) {
      if (iterates) {
        context.report(
            DiagnosticCode.UNEXPECTED_TOKEN,
            match.span(),
            "`match` stands before the first `for`",
            "to go on only with some elements, write `where`");
      }
      goOn(match.condition());
    } else if (step instanceof WhereClause where) {
      goOn(where.condition());
    } else if (step instanceof ForClause iteration) {
      iterates = true;
      expressions.iterate(iteration);
    } else if (step instanceof LetStep let) {
      new LetChecker(context, expressions).check(let);
    } else if (step instanceof Assertion assertion) {
      checkAssertion(assertion);
    }
  }

  private void goOn(Expr condition) {
    expressions.condition(condition);
    reachable &= outcome(condition).orElse(true);
  }

  private void checkAssertion(Assertion assertion) {
    expressions.condition(assertion.condition());
    boolean quiet = assertion.kind() == Assertion.Kind.REQUIRE;
    fires |= reachable && outcome(assertion.condition()).orElse(!quiet) != quiet;
    new ClauseChecker(context, expressions).check(assertion);
  }

  private Optional<Boolean> outcome(Expr condition) {
    return new ConditionOutcome(context).of(condition);
  }

  private void reportWithoutEffect(List<Step> steps) {
    Span first = steps.get(0).span();
    Span all = first.to(steps.get(steps.size() - 1).span());
    context.report(
        DiagnosticCode.STEP_WITHOUT_EFFECT,
        all,
        "no assertion follows " + (steps.size() == 1 ? "this step" : "these steps"),
        "remove " + (steps.size() == 1 ? "it" : "them") + ", or move the assertion behind");
    for (Step step : steps) {
      // Said already, so not also that nothing uses it.
      if (step instanceof LetStep let) {
        ScopeEntry entry = expressions.scope().find(let.name().name());
        if (entry != null) {
          entry.use();
        }
      }
    }
  }
}
