package dev.okite.diagnostic;

import dev.okite.source.Position;
import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.Locale;

/**
 * Renders diagnostics as text for people: place, message, the source line with the span underlined,
 * hint and related places. Lines end in LF. Immutable and safe to share between threads.
 */
public final class DiagnosticRenderer {
  private final boolean color;

  /**
   * A renderer.
   *
   * @param color whether to use ANSI colors
   */
  public DiagnosticRenderer(boolean color) {
    this.color = color;
  }

  /** The text of one diagnostic. It ends with a line end. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    String label = severity + " " + diagnostic.code().id() + ":";
    out.append(diagnostic.span())
        .append(": ")
        .append(styled(diagnostic.isError() ? Style.ERROR : Style.WARNING, label))
        .append(' ')
        .append(styled(Style.STRONG, diagnostic.message()))
        .append('\n');
    snippet(out, diagnostic.span(), diagnostic.isError() ? Style.ERROR : Style.WARNING);
    diagnostic
        .hint()
        .ifPresent(hint -> out.append(styled(Style.HINT, "hint:") + " " + hint + "\n"));
    for (Diagnostic.RelatedSpan related : diagnostic.related()) {
      out.append(related.span())
          .append(": ")
          .append(styled(Style.HINT, "see:"))
          .append(' ')
          .append(related.message())
          .append('\n');
      snippet(out, related.span(), Style.HINT);
    }
    return out.toString();
  }

  /**
   * The text of a remark that has no code, in the form of a warning. It ends with a line end.
   *
   * @param label what sort of remark it is
   * @param hint what to do about it; may be empty
   */
  public String render(Span span, String label, String message, String hint) {
    StringBuilder out = new StringBuilder();
    out.append(span).append(": ").append(styled(Style.WARNING, label + ":"));
    out.append(' ').append(styled(Style.STRONG, message)).append('\n');
    snippet(out, span, Style.WARNING);
    if (!hint.isEmpty()) {
      out.append(styled(Style.HINT, "hint:")).append(' ').append(hint).append('\n');
    }
    return out.toString();
  }

  /** The first line of {@code span} with what is in it underlined. */
  private void snippet(StringBuilder out, Span span, Style style) {
    Source source = span.source();
    Position start = span.position();
    SourceLine line = SourceLine.of(source.line(start.line()), start, span.endPosition());
    String number = Integer.toString(start.line());
    String gutter = " ".repeat(number.length());
    out.append(styled(Style.GUTTER, " " + number + " |"))
        .append(line.text().isEmpty() ? "" : " " + line.text())
        .append('\n')
        .append(styled(Style.GUTTER, " " + gutter + " |"))
        .append(' ')
        .append(line.margin())
        .append(styled(style, line.underline()))
        .append('\n');
  }

  private String styled(Style style, String text) {
    return color ? style.start + text + Style.END : text;
  }

  private enum Style {
    ERROR("\u001B[1;31m"),
    WARNING("\u001B[1;33m"),
    STRONG("\u001B[1m"),
    HINT("\u001B[36m"),
    GUTTER("\u001B[2m");

    private static final String END = "\u001B[0m";

    private final String start;

    Style(String start) {
      this.start = start;
    }
  }
}
