package dev.okite.cli.output;

import dev.okite.finding.Finding;
import java.util.List;

/**
 * A finding as a run reports it.
 *
 * @param finding the finding
 * @param isKnown whether a baseline holds it, so that it does not block; never so of an error, and
 *     not of what is waived
 */
public record Reported(Finding finding, boolean isKnown) {
  public Reported {
    isKnown = isKnown && !finding.isError() && !finding.isWaived();
  }

  /** Findings that no baseline holds. */
  public static List<Reported> asNew(List<Finding> findings) {
    return findings.stream().map(finding -> new Reported(finding, false)).toList();
  }

  /** Whether it counts by its action: it is new, was judged, and nothing waives it. */
  public boolean isGraded() {
    return !isKnown && !finding.isError() && !finding.isWaived();
  }
}
