package dev.okite.internal.plan;

import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rule.Guard;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.LetNode;
import dev.okite.syntax.Expr;
import java.util.IdentityHashMap;

/**
 * Keeps what rules of one policy have in common on a document, its guards and its {@code let}s,
 * from the first rule that needs it to the last.
 *
 * <p>Sound because guards and {@code let}s of a policy see nothing that a rule binds, so that they
 * are the same for all rules; because they are evaluated where a rule first needs them; and because
 * failures are not kept: they happen again in each rule.
 */
final class PolicyValues {
  private final ProgramPlan program;
  private final ExpressionPlanner expressions;
  private final Slots slots;
  private final IdentityHashMap<Expr, EvalNode> guards = new IdentityHashMap<>();

  PolicyValues(ProgramPlan program, ExpressionPlanner expressions, Slots slots) {
    this.program = program;
    this.expressions = expressions;
    this.slots = slots;
  }

  /** The plan of {@code guard}, which several rules may have. */
  Guard guard(RuleApplication.Guard guard) {
    return new Guard(guards.computeIfAbsent(guard.condition(), this::condition), guard.expected());
  }

  private EvalNode condition(Expr written) {
    EvalNode condition = expressions.plan(written).node();
    if (condition instanceof ConstantNode || !program.uses(Rewrite.POLICY_VALUES)) {
      return condition;
    }
    program.rewritten(Rewrite.POLICY_VALUES, condition.span());
    return new LetNode(condition.span(), slots.allocate(), condition);
  }

  /**
   * The first slot that a rule forgets when it starts.
   *
   * @param own the first one that belongs to it alone
   */
  int firstForgotten(int own) {
    return program.uses(Rewrite.POLICY_VALUES) ? own : 0;
  }
}
