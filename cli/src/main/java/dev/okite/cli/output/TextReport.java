package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.Palette.Role;
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
    for (Unreadable problem : outcome.unreadable()) {
      out.write(unreadable(problem));
    }
    if (!outcome.unreadable().isEmpty()) {
      out.write('\n');
    }
    out.write(new Summary(palette).of(outcome));
    out.write('\n');
  }

  private String unreadable(Unreadable problem) {
    String file = Printable.line(problem.file());
    String place =
        problem.line() == null ? file : file + ":" + problem.line() + ":" + problem.column();
    return palette.paint(Role.PLACE, place)
        + ": "
        + palette.paint(Role.ERROR, "unreadable")
        + ": "
        + Printable.line(problem.message())
        + "\n";
  }
}
