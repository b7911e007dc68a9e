package dev.okite.internal.plan;

import dev.okite.internal.tree.EvalNode;
import dev.okite.syntax.Expr;

/**
 * A condition on a document that belongs to no policy.
 *
 * @param node the condition
 * @param slots how many slots it needs
 */
record ConditionPlan(EvalNode node, int slots) {
  static ConditionPlan of(ProgramPlan program, Expr condition) {
    Slots slots = new Slots();
    ExpressionPlanner planner = new ExpressionPlanner(program, new Scope(null), slots);
    EvalNode node = planner.plan(condition).node();
    return new ConditionPlan(node, slots.size());
  }
}
