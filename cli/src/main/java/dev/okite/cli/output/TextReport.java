package dev.okite.cli.output;

import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The report for people: every finding with its source line, and one line that sums up. */
public final class TextReport implements ReportWriter {
  private final Palette palette;
  private final Writer out;
  private final FindingText text;
  private final Set<String> remedied = new HashSet<>();

  /** A report in the colours of {@code palette}. */
  public TextReport(Palette palette, Writer out) {
    this.palette = palette;
    this.out = out;
    this.text = new FindingText(palette);
  }

  @Override
  public void add(List<Finding> findings) throws IOException {
    for (Finding finding : findings) {
      boolean first = FindingCounts.isGraded(finding) && remedied.add(finding.rule().name());
      out.write(text.of(finding, first));
      out.write('\n');
    }
    // Progress is shown between them, on the same terminal.
    out.flush();
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    new UnreadableText(palette).write(outcome.unreadable(), out);
    out.write(new Summary(palette).of(outcome));
    out.write('\n');
  }
}
