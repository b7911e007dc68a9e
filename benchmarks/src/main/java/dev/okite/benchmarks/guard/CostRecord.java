package dev.okite.benchmarks.guard;

import java.util.Map;

/**
 * Costs that were accepted.
 *
 * @param reason why they differ from those before
 * @param java the version of Java that they were measured on; they say nothing of another
 */
record CostRecord(String reason, int java, Map<Measure, Cost> costs) {
  CostRecord {
    costs = Map.copyOf(costs);
  }
}
