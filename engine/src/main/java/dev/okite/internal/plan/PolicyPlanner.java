package dev.okite.internal.plan;

import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.StepParts;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.rule.Guard;
import dev.okite.internal.rule.RulePlan;
import java.util.ArrayList;
import java.util.List;

/** Plans the rules of one applied policy, which share their guards and the names of the policy. */
final class PolicyPlanner {
  private final AppliedPolicy applied;
  private final Slots slots = new Slots();
  private final Scope policyScope;
  private final ExpressionPlanner expressions;
  private final RulePlanner rules;
  private final PolicyLets lets;
  private final PolicyValues values;

  private PolicyPlanner(ProgramPlan program, AppliedPolicy applied) {
    this.applied = applied;
    this.policyScope = new ParamScope(applied);
    this.expressions = new ExpressionPlanner(program, policyScope, slots);
    this.values = new PolicyValues(program, expressions, slots);
    this.rules = new RulePlanner(program, values, expressions, slots);
    this.lets = new PolicyLets(program, expressions);
  }

  /** The plan of {@code applied}, whose rules have their numbers from {@code numbers}. */
  static PolicyPlan plan(ProgramPlan program, AppliedPolicy applied, SharedRules numbers) {
    return new PolicyPlanner(program, applied).plan(applied.policy().rules(), numbers);
  }

  private PolicyPlan plan(List<RuleApplication> applications, SharedRules numbers) {
    for (RuleApplication application : applications) {
      lets.leaveOut(application.rule().steps());
    }
    for (RuleApplication application : applications) {
      application.guards().forEach(guard -> lets.declareIn(guard.condition()));
      application.rule().steps().forEach(step -> StepParts.forEach(step, lets::declareIn));
    }
    List<List<Guard>> guardsOfRules = new ArrayList<>();
    for (RuleApplication application : applications) {
      guardsOfRules.add(application.guards().stream().map(values::guard).toList());
    }
    int policySlots = slots.mark();
    int policyHoisted = slots.markHoisted();
    List<RulePlan> plans = new ArrayList<>();
    for (int i = 0; i < applications.size(); i++) {
      expressions.enter(new Scope(policyScope));
      plans.add(
          rules.plan(
              applications.get(i),
              applied.policy().name(),
              numbers.number(applied, applications.get(i)),
              guardsOfRules.get(i)));
      expressions.enter(policyScope);
      slots.release(policySlots);
      slots.releaseHoisted(policyHoisted);
    }
    return new PolicyPlan(
        applied.policy().name(),
        plans,
        policySlots,
        slots.size(),
        slots.hoisted(),
        applied.policy().overInventory());
  }
}
