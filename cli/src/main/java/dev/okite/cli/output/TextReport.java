package dev.okite.cli.output;

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
  private boolean isAmongKnown;

  /** A report in the colours of {@code palette}. */
  public TextReport(Palette palette, Writer out) {
    this.palette = palette;
    this.out = out;
    this.text = new FindingText(palette);
  }

  @Override
  public void add(List<Reported> findings) throws IOException {
    for (Reported reported : findings) {
      boolean first = reported.isGraded() && remedied.add(reported.finding().rule().name());
      endKnown(reported.isKnown());
      out.write(text.of(reported, first));
      if (!reported.isKnown()) {
        out.write('\n');
      }
    }
    // Progress is shown between them, on the same terminal.
    out.flush();
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    endKnown(false);
    new UnreadableText(palette).write(outcome.unreadable(), out);
    new FixedText(palette).write(outcome.fixed(), out);
    out.write(new Summary(palette).of(outcome));
    out.write('\n');
  }

  /** Findings that are known are a line each, with an empty line behind the last. */
  private void endKnown(boolean goesOn) throws IOException {
    if (isAmongKnown && !goesOn) {
      out.write('\n');
    }
    isAmongKnown = goesOn;
  }
}
