package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.diagnostic.SourceLine;
import dev.okite.source.Position;
import dev.okite.source.Span;
import dev.okite.testing.Mutation;
import dev.okite.testing.MutationReport;
import dev.okite.testing.MutationResult;
import dev.okite.testing.MutationResult.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Changes to policies for people: those that no test notices, and one line that sums up. */
public final class MutationText {
  private final Palette palette;

  /** A report in the colours of {@code palette}. */
  public MutationText(Palette palette) {
    this.palette = palette;
  }

  /** The score of {@code report} as people read it; never 100 % while something is left. */
  public static String percent(MutationReport report) {
    double score = report.score();
    double shown = score < 100 ? Math.min(score, 99.9) : score;
    return String.format(Locale.ROOT, "%.1f %%", shown);
  }

  /** Writes {@code report}. */
  public void write(MutationReport report, Writer out) throws IOException {
    for (MutationResult result : report.results()) {
      if (result.outcome() == Outcome.SURVIVED) {
        write(result.mutation(), Role.GRAVE, "no test notices", out);
      } else if (result.outcome() == Outcome.UNREACHED) {
        write(result.mutation(), Role.ERROR, "no test reaches", out);
      }
    }
    for (Span excuse : report.unusedExcuses()) {
      place(excuse, Role.MODERATE, "this excuses nothing", out);
      out.write('\n');
    }
    out.write(summary(report) + "\n");
  }

  private void write(Mutation mutation, Role role, String what, Writer out) throws IOException {
    String sentence = what + " (" + mutation.kind().word() + ") ";
    place(mutation.span(), role, sentence + Printable.line(mutation.change()), out);
    out.write('\n');
  }

  private void place(Span span, Role role, String sentence, Writer out) throws IOException {
    Position start = span.position();
    SourceLine line = SourceLine.of(span.source().line(start.line()), start, span.endPosition());
    String number = Integer.toString(start.line());
    out.write(palette.paint(Role.PLACE, Printable.line(span.toString())) + ": ");
    out.write(sentence + "\n");
    out.write(" " + number + " | " + Printable.line(line.text()) + "\n");
    String underline = palette.paint(role, line.underline());
    out.write(" " + " ".repeat(number.length()) + " | " + line.margin() + underline + "\n");
  }

  private String summary(MutationReport report) {
    List<String> others = new ArrayList<>();
    count(report, Outcome.SURVIVED, "noticed by no test", others);
    count(report, Outcome.UNREACHED, "reached by no test", others);
    count(report, Outcome.UNTRIED, "not tried for want of time", others);
    count(report, Outcome.EXCUSED, "excused", others);
    boolean isAll = report.count(Outcome.KILLED) == report.wanted();
    return "mutation score "
        + palette.paint(isAll ? Role.GOOD : Role.GRAVE, percent(report))
        + ": tests notice "
        + report.count(Outcome.KILLED)
        + " of "
        + Summary.amount(report.wanted(), "change")
        + (others.isEmpty() ? "" : "; " + String.join(", ", others));
  }

  private static void count(
      MutationReport report, Outcome outcome, String words, List<String> counts) {
    if (report.count(outcome) > 0) {
      counts.add(report.count(outcome) + " " + words);
    }
  }
}
