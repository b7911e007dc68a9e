package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.plan.PlanDescription;
import java.util.List;

/**
 * A plan to be shown.
 *
 * @param policies the full names of the policies that it is of
 * @param plan the plan
 * @param files how many files were read to measure what it costs
 * @param unreadable what could not be read
 */
public record PlanOutcome(
    List<String> policies, PlanDescription plan, int files, List<Unreadable> unreadable) {
  public PlanOutcome {
    policies = List.copyOf(policies);
    unreadable = List.copyOf(unreadable);
  }
}
