package dev.okite.internal.plan;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.screen.Kind;
import dev.okite.internal.screen.RuleMeter.Fate;
import dev.okite.internal.screen.Screen;
import dev.okite.internal.screen.Walk;
import dev.okite.internal.tree.Frame;
import dev.okite.value.NullValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation that finds out what becomes of each rule. Every document has a screen from the
 * first of its kind on, so that what is measured does not depend on the order. Belongs to one
 * thread.
 */
final class MeasuredRun {
  private final RunPlan plan;
  private final EvaluationInput input;
  private final Frame frame;
  private final List<Finding> findings = new ArrayList<>();
  private final CostTable costs = new CostTable(findings);
  private final Map<Kind, Screen> screens = new HashMap<>();
  private final Map<Kind, Long> kinds = new LinkedHashMap<>();

  MeasuredRun(RunPlan plan, EvaluationInput input) {
    this.plan = plan;
    this.input = input;
    this.frame =
        new Frame(
            PlannedEvaluator.evaluation(input, plan.sharedSlots(), plan.indexSlots()),
            plan.frameSlots(),
            plan.hoisted());
  }

  /** Evaluates everything. */
  CostTable measure() {
    for (Document document : input.documents()) {
      Kind kind = Kind.of(document.value());
      frame.start(document.value());
      if (kind == null) {
        measureAll(document);
      } else {
        kinds.merge(kind, 1L, Long::sum);
        measure(kind, document);
      }
      costs.forget();
    }
    if (plan.judgesInventory()) {
      frame.start(NullValue.ABSENT, input.limits().overInventory(input.documents().size()));
      measureAll(null);
    }
    return costs;
  }

  /** How many documents there are of each kind, by the first of each. */
  Map<Kind, Long> kinds() {
    return kinds;
  }

  private void measure(Kind kind, Document document) {
    Screen screen = screens.computeIfAbsent(kind, plan.screens()::screen);
    Walk walk = screen.newWalk();
    screen.walk(document, walk);
    screen.measure(walk, frame, document, findings, costs);
  }

  private void measureAll(@Nullable Document document) {
    BitSet ran = new BitSet(plan.rules());
    for (PolicyPlan policy : plan.policies()) {
      if (policy.overInventory() == (document == null)) {
        frame.clear(0, policy.policySlots());
        policy.rules().forEach(rule -> measure(rule, ran, document));
      }
    }
  }

  private void measure(RulePlan rule, BitSet ran, @Nullable Document document) {
    if (ran.get(rule.number())) {
      costs.rule(rule, Fate.HAD_RUN, 0);
      return;
    }
    RulePlan.Outcome outcome = rule.evaluate(frame, document, findings);
    ran.set(rule.number(), outcome == RulePlan.Outcome.RAN);
    costs.rule(
        rule, outcome == RulePlan.Outcome.KEPT_OUT ? Fate.KEPT_OUT : Fate.EVALUATED, frame.steps());
  }
}
