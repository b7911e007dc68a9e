package dev.okite.cli.baseline;

import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known to be wrong: how many findings there are of each key. Immutable. */
public final class Baseline {
  private final Map<FindingKey, Integer> counts;

  Baseline(Map<FindingKey, Integer> counts) {
    this.counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** Its entries, sorted. */
  public List<BaselineEntry> entries() {
    return counts.entrySet().stream()
        .map(entry -> new BaselineEntry(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many findings it holds. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether a baseline can hold {@code finding}: not what failed, and not what is waived. */
  public static boolean canHold(Finding finding) {
    return !finding.isError() && !finding.isWaived();
  }

  /** A comparison of this baseline with the findings of one run. */
  public Comparison compare() {
    return new Comparison();
  }

  /** What of a run is known. Not safe for use by several threads. */
  public final class Comparison {
    private final Map<FindingKey, Integer> found = new HashMap<>();
    private final Map<FindingKey, Integer> waived = new HashMap<>();

    private Comparison() {}

    /**
     * Takes the next finding of the run. Of several with the same key, the first are known, as many
     * as the baseline holds.
     *
     * @return whether it is known
     */
    public boolean isKnown(Finding finding) {
      if (finding.isError()) {
        return false;
      }
      FindingKey key = FindingKey.of(finding);
      if (finding.isWaived()) {
        waived.merge(key, 1, Integer::sum);
        return false;
      }
      return found.merge(key, 1, Integer::sum) <= counts.getOrDefault(key, 0);
    }

    /** What the baseline holds and the run did not find, sorted. What is waived is found. */
    public List<BaselineEntry> fixed() {
      List<BaselineEntry> fixed = new ArrayList<>();
      counts.forEach(
          (key, count) -> {
            int gone = count - found.getOrDefault(key, 0) - waived.getOrDefault(key, 0);
            if (gone > 0) {
              fixed.add(new BaselineEntry(key, gone));
            }
          });
      return fixed;
    }
  }
}
