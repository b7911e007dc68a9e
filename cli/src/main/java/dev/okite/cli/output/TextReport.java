package dev.okite.cli.output;

import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/** The report for people: every finding with its source line, and one line that sums up. */
public final class TextReport implements ReportWriter {
  private final Palette palette;

  /** A report in the colours of {@code palette}. */
  public TextReport(Palette palette) {
    this.palette = palette;
  }

  @Override
  public void write(CheckOutcome outcome, Writer out) throws IOException {
    FindingText text = new FindingText(palette);
    Set<String> remedied = new HashSet<>();
    for (Finding finding : outcome.findings()) {
      boolean first = CheckOutcome.counts(finding) && remedied.add(finding.rule().name());
      out.write(text.of(finding, first));
      out.write('\n');
    }
    new UnreadableText(palette).write(outcome.unreadable(), out);
    out.write(new Summary(palette).of(outcome));
    out.write('\n');
  }
}
