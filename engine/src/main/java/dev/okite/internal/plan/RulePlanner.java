package dev.okite.internal.plan;

import dev.okite.finding.FixOperation;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rule.AssertStep;
import dev.okite.internal.rule.AssertionText;
import dev.okite.internal.rule.Block;
import dev.okite.internal.rule.FixPlan;
import dev.okite.internal.rule.ForStep;
import dev.okite.internal.rule.Guard;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.rule.WhereStep;
import dev.okite.internal.tree.EvalNode;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;

/** Plans the steps of a rule. */
final class RulePlanner {
  private final Resolutions resolutions;
  private final ExpressionPlanner expressions;
  private final Slots slots;
  private final PolicyValues values;
  private final boolean asksFirst;

  RulePlanner(
      ProgramPlan program, PolicyValues values, ExpressionPlanner expressions, Slots slots) {
    this.resolutions = program.resolutions();
    this.values = values;
    this.asksFirst = program.uses(Rewrite.QUIET_PHASE);
    this.expressions = expressions;
    this.slots = slots;
  }

  RulePlan plan(RuleApplication application, String policy, int number, List<Guard> guards) {
    int mark = slots.mark();
    Block steps = block(application.rule().steps(), 0);
    return new RulePlan(
        application.rule().description(),
        policy,
        number,
        guards,
        steps,
        values.firstForgotten(mark),
        slots.mark(),
        asksFirst);
  }

  /**
   * The steps from number {@code start} on; those behind one that governs others go into its block.
   */
  private Block block(List<Step> steps, int start) {
    List<dev.okite.internal.rule.Step> planned = new ArrayList<>();
    for (int i = start; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof LetStep let) {
        expressions.declare(resolutions.let(let));
      } else if (step instanceof Assertion assertion) {
        planned.add(assertion(assertion));
      } else {
        planned.add(governing(step, steps, i + 1));
        break;
      }
    }
    return new Block(planned);
  }

  private dev.okite.internal.rule.Step governing(Step step, List<Step> steps, int next) {
    if (step instanceof ForClause iteration) {
      PlannedLoop loop =
          new PlannedLoop(expressions.repeated(iteration.source()), expressions, slots);
      loop.bind(iteration.binding(), resolutions);
      Block inner = block(steps, next);
      return new ForStep(loop.close(), inner);
    }
    EvalNode condition = condition(step);
    return new WhereStep(condition, block(steps, next));
  }

  private EvalNode condition(Step step) {
    Expr condition =
        step instanceof MatchStep match ? match.condition() : ((WhereClause) step).condition();
    return node(condition);
  }

  private AssertStep assertion(Assertion assertion) {
    AssertionText text =
        new AssertionText(
            assertion.clause(AtClause.class).map(c -> node(c.place())).orElse(null),
            assertion.clause(SeeClause.class).stream()
                .flatMap(c -> c.places().stream())
                .map(this::node)
                .toList(),
            assertion.clause(BecauseClause.class).map(c -> node(c.message())).orElse(null),
            assertion.fixes().stream().map(this::fix).toList());
    boolean firing = assertion.kind() == Assertion.Kind.DENY;
    return new AssertStep(node(assertion.condition()), firing, text);
  }

  private FixPlan fix(Fix fix) {
    EvalNode path = node(fix.path());
    if (fix instanceof Fix.Set set) {
      return new FixPlan(FixOperation.Kind.SET, path, node(set.value()));
    }
    if (fix instanceof Fix.Add add) {
      return new FixPlan(FixOperation.Kind.APPEND, path, node(add.value()));
    }
    return new FixPlan(FixOperation.Kind.REMOVE, path, null);
  }

  private EvalNode node(Expr expression) {
    return expressions.repeated(expression).node();
  }
}
