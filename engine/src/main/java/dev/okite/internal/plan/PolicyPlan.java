package dev.okite.internal.plan;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.tree.Frame;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one applied policy, ready to run. Immutable and shared by all threads.
 *
 * @param rules its rules, in order
 * @param policySlots how many slots the rules share
 * @param slots how many slots a frame needs
 * @param overInventory whether it runs once over the whole set
 */
record PolicyPlan(List<RulePlan> rules, int policySlots, int slots, boolean overInventory) {
  PolicyPlan {
    rules = List.copyOf(rules);
  }

  /**
   * Runs all rules.
   *
   * @param ran the numbers of the rules that ran already; those that run are added
   * @param document the document under evaluation; null over the inventory
   * @return how many rules ran
   */
  int evaluate(Frame frame, BitSet ran, @Nullable Document document, List<Finding> findings) {
    frame.clear(0, policySlots);
    int evaluations = 0;
    for (int i = 0; i < rules.size(); i++) {
      RulePlan rule = rules.get(i);
      if (!ran.get(rule.number())) {
        RulePlan.Outcome outcome = rule.evaluate(frame, document, findings);
        if (outcome != RulePlan.Outcome.KEPT_OUT) {
          evaluations++;
        }
        ran.set(rule.number(), outcome == RulePlan.Outcome.RAN);
      }
    }
    return evaluations;
  }
}
