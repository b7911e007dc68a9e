package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.PolicyEvaluator;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.screen.Screening;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.syntax.Expr;
import dev.okite.type.Type;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Makes the plan of applied policies.
 *
 * <pre>{@code
 * checked policy → guards, steps and expressions with slots, params folded in → PolicyPlan → PlannedEvaluator
 * }</pre>
 */
public final class Planner {
  private Planner() {}

  /**
   * Something that evaluates {@code policies}, which belong to {@code program}.
   *
   * @param rewrites what the plan may do beyond following the text
   * @param atOnce whether documents are screened from the first of each kind on. Else the first
   *     ones are evaluated rule by rule: to make a screen for a kind takes longer than that
   */
  public static PolicyEvaluator plan(
      CheckedProgram program, List<AppliedPolicy> policies, Rewrites rewrites, boolean atOnce) {
    ProgramPlan shared = new ProgramPlan(program, rewrites, PlanLog.NONE);
    SharedRules numbers = new SharedRules(program);
    List<PolicyPlan> plans = new ArrayList<>();
    for (AppliedPolicy applied : policies) {
      plans.add(PolicyPlanner.plan(shared, applied, numbers));
    }
    IdentityHashMap<CheckedException, ConditionPlan> exceptions = new IdentityHashMap<>();
    for (CheckedException exception : program.exceptions()) {
      exception
          .condition()
          .ifPresent(condition -> exceptions.put(exception, ConditionPlan.of(shared, condition)));
    }
    return new PlannedEvaluator(
        program,
        RunPlan.of(plans, shared, numbers.names().size(), new Screening(atOnce, rewrites)),
        numbers.names(),
        exceptions);
  }

  /**
   * The value of an expression that needs no document, such as the default of a param.
   *
   * @param name what it is the value of
   * @param type the type that it is held against
   * @throws dev.okite.value.EvaluationFailure if it has none
   */
  public static Value constant(CheckedProgram program, Expr expression, String name, Type type) {
    Slots slots = new Slots();
    ExpressionPlanner planner =
        new ExpressionPlanner(
            new ProgramPlan(program, Rewrites.ALL, PlanLog.NONE), new Scope(null), slots);
    Planned planned = planner.typed(planner.plan(expression), expression, name, type);
    try {
      return planned.node().eval(ConstantFolding.frame(slots));
    } catch (NodeFailure failure) {
      throw failure.failure();
    }
  }
}
