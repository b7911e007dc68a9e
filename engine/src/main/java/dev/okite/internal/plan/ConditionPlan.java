package dev.okite.internal.plan;

import dev.okite.internal.check.ExceptionCondition;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.VariableNode;
import org.jspecify.annotations.Nullable;

/**
 * The condition of an exception.
 *
 * @param whole all of it
 * @param ofDocument what it asks of the document alone; null for nothing
 * @param findingSlot the slot of the finding under question
 * @param slots how many slots it needs
 * @param hoisted how many values it takes out of iterations
 */
record ConditionPlan(
    EvalNode whole, @Nullable EvalNode ofDocument, int findingSlot, int slots, int hoisted) {
  static ConditionPlan of(ProgramPlan program, ExceptionCondition condition) {
    Slots slots = new Slots();
    Scope scope = new Scope(null);
    int slot = slots.allocate();
    scope.define(condition.finding(), span -> new Planned(new VariableNode(span, slot), 0, slot));
    ExpressionPlanner planner = new ExpressionPlanner(program, scope, slots);
    EvalNode whole = planner.plan(condition.whole()).node();
    EvalNode ofDocument =
        condition.ofDocument().map(part -> planner.plan(part).node()).orElse(null);
    return new ConditionPlan(whole, ofDocument, slot, slots.size(), slots.hoisted());
  }
}
