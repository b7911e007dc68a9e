package dev.okite.cli.command;

import dev.okite.cli.output.FindingCounts;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where findings go as they come: known ones are told from new ones, all are counted, and then
 * reported. Not safe for use by several threads.
 */
final class FindingSink {
  private final Predicate<Finding> isKnown;
  private final ReportWriter report;
  private FindingCounts counts = FindingCounts.NONE;

  FindingSink(Predicate<Finding> isKnown, ReportWriter report) {
    this.isKnown = isKnown;
    this.report = report;
  }

  /**
   * Takes the next findings.
   *
   * @throws IOException if they cannot be reported
   */
  void add(List<Finding> findings) throws IOException {
    List<Reported> reported =
        findings.stream().map(finding -> new Reported(finding, isKnown.test(finding))).toList();
    counts = counts.plus(FindingCounts.of(reported));
    report.add(reported);
  }

  /** How many there were. */
  FindingCounts counts() {
    return counts;
  }
}
