package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.plan.ProgramPlan.PlannedFunction;
import dev.okite.internal.tree.ArgumentNode;
import dev.okite.internal.tree.FunctionBody;
import java.util.List;

/**
 * Plans the body of a function that is called rather than put in the place of its calls. Its
 * callers hold the arguments against the types of the parameters.
 */
final class FunctionPlanner {
  private FunctionPlanner() {}

  static PlannedFunction plan(ProgramPlan program, CheckedFunction function) {
    Slots slots = new Slots();
    Scope scope = new Scope(null);
    ExpressionPlanner planner = new ExpressionPlanner(program, scope, slots);
    List<Symbol.FunctionParameter> parameters = function.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      Symbol.FunctionParameter parameter = parameters.get(i);
      int index = i;
      int slot = slots.allocate();
      scope.define(parameter, span -> new Planned(new ArgumentNode(span, slot, index), 0, slot));
    }
    Planned body = planner.result(planner.plan(function.body()), function);
    return new PlannedFunction(new FunctionBody(body.node(), slots.size()), body.context());
  }
}
