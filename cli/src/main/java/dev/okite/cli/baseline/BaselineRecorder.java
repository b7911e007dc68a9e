package dev.okite.cli.baseline;

import dev.okite.finding.Finding;
import java.util.HashMap;
import java.util.Map;

/** Makes a baseline of the findings of a run. Not safe for use by several threads. */
public final class BaselineRecorder {
  private final Map<FindingKey, Integer> counts = new HashMap<>();

  /** Adds {@code finding} if a baseline can hold it. */
  public void add(Finding finding) {
    if (Baseline.canHold(finding)) {
      counts.merge(FindingKey.of(finding), 1, Integer::sum);
    }
  }

  /** What was added so far. */
  public Baseline baseline() {
    return new Baseline(counts);
  }
}
