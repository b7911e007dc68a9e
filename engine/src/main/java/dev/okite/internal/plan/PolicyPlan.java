package dev.okite.internal.plan;

import dev.okite.document.Document;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.tree.Frame;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one applied policy, ready to run. Immutable and shared by all threads.
 *
 * @param name its full name
 * @param rules its rules, in order
 * @param policySlots how many slots the rules share
 * @param slots how many slots a frame needs
 * @param hoisted how many values it takes out of iterations
 * @param overInventory whether it runs once over the whole set
 */
record PolicyPlan(
    String name,
    List<RulePlan> rules,
    int policySlots,
    int slots,
    int hoisted,
    boolean overInventory) {
  PolicyPlan {
    rules = List.copyOf(rules);
  }

  /**
   * Runs all rules.
   *
   * @param ran the numbers of the rules that ran already; those that run are added
   * @param document the document under evaluation; null over the inventory
   * @param tally where findings and evaluations go
   * @return whether the policy matched: a rule ran, here or for an earlier policy
   */
  boolean evaluate(Frame frame, BitSet ran, @Nullable Document document, Tally tally) {
    frame.clear(0, policySlots);
    boolean matched = false;
    for (int i = 0; i < rules.size(); i++) {
      RulePlan rule = rules.get(i);
      if (ran.get(rule.number())) {
        matched = true;
        continue;
      }
      RulePlan.Outcome outcome = rule.evaluate(frame, document, tally.findings);
      if (outcome != RulePlan.Outcome.KEPT_OUT) {
        tally.evaluations++;
        matched = true;
      }
      ran.set(rule.number(), outcome == RulePlan.Outcome.RAN);
    }
    return matched;
  }
}
