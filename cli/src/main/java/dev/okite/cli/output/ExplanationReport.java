package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.Explanation.Outcome;
import dev.okite.explanation.ExplanationText;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * Explanations for people: those that found something first. Where there are several documents, one
 * that the rule does not apply to is told in short.
 */
public final class ExplanationReport {
  private static final int MOST = 20;

  private static final List<Outcome> ORDER =
      List.of(Outcome.ERROR, Outcome.FIRED, Outcome.WAIVED, Outcome.QUIET, Outcome.NOT_APPLIED);

  private final List<Unreadable> unreadable;

  /** A report of what can be read; {@code unreadable} could not. */
  public ExplanationReport(List<Unreadable> unreadable) {
    this.unreadable = List.copyOf(unreadable);
  }

  /**
   * Writes {@code explanations}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(List<Explanation> explanations, Writer out) throws IOException {
    List<Explanation> sorted =
        explanations.stream()
            .sorted(Comparator.comparing(e -> ORDER.indexOf(e.outcome())))
            .toList();
    int shown = Math.min(MOST, sorted.size());
    for (Explanation explanation : sorted.subList(0, shown)) {
      boolean isShort = sorted.size() > 1 && explanation.outcome() == Outcome.NOT_APPLIED;
      String text = ExplanationText.of(explanation);
      for (String line :
          (isShort ? text.substring(0, text.indexOf("\n\n") + 1) : text).lines().toList()) {
        out.write(Printable.line(line) + "\n");
      }
      out.write('\n');
    }
    if (shown < sorted.size()) {
      out.write(
          "and "
              + (sorted.size() - shown)
              + " more; choose with --resource KIND/NAME, --line N or --at POINTER, or see all with --format json\n");
    }
    new UnreadableText(Palette.PLAIN).write(unreadable, out);
  }
}
