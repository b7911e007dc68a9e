package dev.okite.benchmarks.guard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares costs with recorded ones. What is above them is tried again, and found guilty if it is
 * so in two of three tries; what is within them at once is not.
 */
final class Guard {
  private static final int TRIES = 3;
  private static final int GUILTY = 2;

  private final Meter meter;
  private final CostRecord recorded;

  Guard(Meter meter, CostRecord recorded) {
    this.meter = meter;
    this.recorded = recorded;
  }

  /**
   * What got worse, a sentence each, as the last try found it; empty if nothing did. Of a measure
   * that is not recorded it says so.
   */
  List<String> worse() throws Exception {
    Map<Measure, Integer> excesses = new EnumMap<>(Measure.class);
    List<String> worse = new ArrayList<>();
    Set<Measure> open = EnumSet.allOf(Measure.class);
    for (int round = 1; round <= TRIES && !open.isEmpty(); round++) {
      for (Map.Entry<Measure, Cost> found : meter.measure(open).entrySet()) {
        Measure measure = found.getKey();
        List<String> excess = excess(measure, found.getValue());
        int times = excesses.merge(measure, excess.isEmpty() ? 0 : 1, Integer::sum);
        if (times == GUILTY && !excess.isEmpty()) {
          worse.addAll(excess);
          open.remove(measure);
        } else if (times == 0) {
          open.remove(measure);
        }
      }
    }
    return worse;
  }

  private List<String> excess(Measure measure, Cost cost) {
    Cost accepted = recorded.costs().get(measure);
    return accepted == null
        ? List.of(measure.key() + ": no cost is recorded of " + measure.title())
        : cost.excess(measure, accepted);
  }
}
