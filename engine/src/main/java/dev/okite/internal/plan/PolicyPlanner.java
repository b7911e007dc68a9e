package dev.okite.internal.plan;

import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.StepParts;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rule.Guard;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.LetNode;
import dev.okite.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Plans the rules of one applied policy, which share their guards and the names of the policy. */
final class PolicyPlanner {
  private final ProgramPlan program;
  private final AppliedPolicy applied;
  private final Slots slots = new Slots();
  private final Scope policyScope;
  private final ExpressionPlanner expressions;
  private final RulePlanner rules;
  private final PolicyLets lets;
  private final IdentityHashMap<Expr, EvalNode> guards = new IdentityHashMap<>();

  private PolicyPlanner(ProgramPlan program, AppliedPolicy applied) {
    this.program = program;
    this.applied = applied;
    this.policyScope = new ParamScope(applied);
    this.expressions = new ExpressionPlanner(program, policyScope, slots);
    this.rules = new RulePlanner(program, expressions, slots);
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
      guardsOfRules.add(application.guards().stream().map(this::guard).toList());
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

  /** A guard that several rules may have; its outcome on a document is kept. */
  private Guard guard(RuleApplication.Guard guard) {
    EvalNode node = guards.get(guard.condition());
    if (node == null) {
      EvalNode condition = expressions.plan(guard.condition()).node();
      node =
          condition instanceof ConstantNode
              ? condition
              : new LetNode(condition.span(), slots.allocate(), condition);
      if (!(condition instanceof ConstantNode)) {
        program.rewritten(Rewrite.POLICY_VALUES, condition.span());
      }
      guards.put(guard.condition(), node);
    }
    return new Guard(node, guard.expected());
  }
}
