package dev.okite.internal.plan;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.screen.Kind;
import dev.okite.internal.screen.Screening;
import dev.okite.plan.KindPlan;
import dev.okite.plan.PlanDescription;
import dev.okite.plan.PlannedRule;
import dev.okite.plan.RuleCost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes how policies are evaluated. Makes a plan of its own for that. */
public final class PlanDescriber {
  private final CheckedProgram program;
  private final List<AppliedPolicy> policies;
  private final RewriteRecord rewrites = new RewriteRecord();
  private final RunPlan plan;

  private PlanDescriber(CheckedProgram program, List<AppliedPolicy> policies) {
    this.program = program;
    this.policies = policies;
    ProgramPlan shared = new ProgramPlan(program, Rewrites.ALL, rewrites);
    SharedRules numbers = new SharedRules(program);
    List<PolicyPlan> plans = new ArrayList<>();
    for (AppliedPolicy applied : policies) {
      plans.add(PolicyPlanner.plan(shared, applied, numbers));
    }
    Screening screening = new Screening(true, Rewrites.ALL);
    this.plan = RunPlan.of(plans, shared, numbers.names().size(), screening);
  }

  /** How {@code policies} are evaluated on documents of the kinds that they tell apart. */
  public static PlanDescription describe(CheckedProgram program, List<AppliedPolicy> policies) {
    PlanDescriber describer = new PlanDescriber(program, policies);
    Map<Kind, KindPlan> kinds =
        describer.plan.judgesDocuments()
            ? new KindsOfPolicies(program.resolutions(), policies, describer.plan.screens()).plans()
            : Map.of();
    return new PlanDescription(
        describer.rules(null, 0), alike(kinds, Map.of()), describer.rewrites.uses(), 0, 0);
  }

  /** How {@code policies} are evaluated on {@code input}, and what that costs. */
  public static PlanDescription measure(
      CheckedProgram program, List<AppliedPolicy> policies, EvaluationInput input) {
    PlanDescriber describer = new PlanDescriber(program, policies);
    MeasuredRun run = new MeasuredRun(describer.plan, input);
    CostTable costs = run.measure();
    int documents = input.documents().size();
    Map<Kind, KindPlan> kinds = new LinkedHashMap<>();
    for (Kind kind : run.kinds().keySet()) {
      kinds.put(kind, KindDescriber.describe(describer.plan.screens().report(kind)));
    }
    return new PlanDescription(
        describer.rules(costs, documents),
        alike(kinds, run.kinds()),
        describer.rewrites.uses(),
        documents,
        costs.guardSteps());
  }

  private List<PlannedRule> rules(@Nullable CostTable costs, int documents) {
    RuleSize sizes = new RuleSize(program.resolutions());
    List<PlannedRule> rules = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      List<RuleApplication> applications = policies.get(i).policy().rules();
      PolicyPlan planned = plan.policies().get(i);
      for (int j = 0; j < applications.size(); j++) {
        RulePlan rule = planned.rules().get(j);
        RuleSize.Size size = sizes.of(applications.get(j).rule());
        Optional<RuleCost> cost =
            Optional.ofNullable(costs)
                .map(table -> table.cost(rule, planned.overInventory() ? 1 : documents));
        rules.add(
            new PlannedRule(
                rule.description().name(),
                rule.policy(),
                rule.description().span(),
                planned.overInventory(),
                size.expressions(),
                size.iterations(),
                cost));
      }
    }
    return rules;
  }

  /** The plans of {@code kinds}; kinds that are evaluated alike have one together. */
  private static List<KindPlan> alike(Map<Kind, KindPlan> kinds, Map<Kind, Long> documents) {
    Map<KindPlan, List<Kind>> alike = new LinkedHashMap<>();
    kinds.forEach((kind, plan) -> alike.computeIfAbsent(plan, p -> new ArrayList<>()).add(kind));
    List<KindPlan> plans = new ArrayList<>();
    alike.forEach(
        (plain, same) ->
            plans.add(
                KindDescriber.of(
                    plain,
                    same,
                    same.stream().mapToLong(k -> documents.getOrDefault(k, 0L)).sum())));
    return plans;
  }
}
