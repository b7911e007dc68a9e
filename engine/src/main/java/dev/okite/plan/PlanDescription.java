package dev.okite.plan;

import java.util.List;

/**
 * How bound policies are evaluated. The same policies and documents have the same description.
 *
 * @param rules every rule of every applied policy, in the order in which they run
 * @param kinds how documents are evaluated, by their kinds: those that the guards of the rules ask
 *     for, or those of the documents that were measured
 * @param rewrites what the plan does beyond following the text, by the order of {@link
 *     RewriteUse#name}'s declaration; only what was used
 * @param documents how many documents were measured
 * @param guardSteps how many steps it took to find out on these which rules apply
 */
public record PlanDescription(
    List<PlannedRule> rules,
    List<KindPlan> kinds,
    List<RewriteUse> rewrites,
    long documents,
    long guardSteps) {
  public PlanDescription {
    rules = List.copyOf(rules);
    kinds = List.copyOf(kinds);
    rewrites = List.copyOf(rewrites);
  }

  /** Whether it was found out what the rules cost on documents, of which there may be none. */
  public boolean isMeasured() {
    return rules.stream().anyMatch(rule -> rule.cost().isPresent());
  }
}
