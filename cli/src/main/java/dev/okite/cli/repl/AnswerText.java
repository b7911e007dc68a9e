package dev.okite.cli.repl;

import dev.okite.cli.output.Palette;
import dev.okite.cli.output.Palette.Role;
import dev.okite.cli.output.Printable;
import dev.okite.diagnostic.SourceLine;
import dev.okite.document.Place;
import dev.okite.finding.EvaluationError;
import dev.okite.session.Answer;
import dev.okite.source.Position;
import dev.okite.source.Span;

/** What came of expressions, as text. */
final class AnswerText {
  private final Output output;
  private final Palette palette;

  AnswerText(Output output) {
    this.output = output;
    this.palette = output.palette();
  }

  /** Shows the value and its place, or why there is none. */
  void show(Answer answer, int lines) {
    output.diagnostics(answer.diagnostics());
    answer.error().ifPresent(error -> output.failWith(error(error, answer)));
    answer.value().ifPresent(value -> output.print(ValueText.of(value, lines)));
    answer.place().ifPresent(place -> output.line("  " + place(place)));
  }

  /** Where a value stands, or would stand. */
  String place(Place place) {
    String at = place.missing() ? "missing at " : "at ";
    String pointer = place.pointer().isEmpty() ? "" : " (" + place.pointer() + ")";
    return palette.paint(Role.NOTE, at)
        + palette.paint(Role.PLACE, Printable.line(place.toString()))
        + Printable.line(pointer);
  }

  private String error(EvaluationError error, Answer answer) {
    Span span = error.span();
    Position start = span.position();
    SourceLine line = SourceLine.of(span.source().line(start.line()), start, span.endPosition());
    String number = Integer.toString(start.line());
    StringBuilder out = new StringBuilder();
    out.append(span).append(": ");
    out.append(palette.paint(Role.ERROR, "error " + error.code().id() + ":"));
    out.append(' ').append(Printable.line(error.message())).append('\n');
    out.append(palette.paint(Role.FRAME, " " + number + " |"));
    out.append(' ').append(line.text()).append('\n');
    out.append(palette.paint(Role.FRAME, " " + " ".repeat(number.length()) + " |"));
    out.append(' ').append(line.margin());
    out.append(palette.paint(Role.ERROR, line.underline())).append('\n');
    answer.places().stream()
        .findFirst()
        .ifPresent(place -> out.append("  ").append(place(place)).append('\n'));
    return out.toString();
  }
}
