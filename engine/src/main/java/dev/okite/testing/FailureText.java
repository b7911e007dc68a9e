package dev.okite.testing;

import dev.okite.diagnostic.SourceLine;
import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.source.Position;
import dev.okite.source.Span;

/**
 * A failure of a test as text for people: where it was expected and what was found, each with its
 * source line. Lines end in LF. What documents hold may stand in it as it is.
 */
public final class FailureText {
  private FailureText() {}

  /** The text of {@code failure}, of several lines. */
  public static String of(TestFailure failure) {
    StringBuilder out = new StringBuilder();
    out.append(failure.span()).append(": ").append(oneLine(failure.message())).append('\n');
    if (failure.values().isEmpty()) {
      Span span = failure.span();
      Position start = span.position();
      excerpt(span.source().line(start.line()), start, span.endPosition(), out);
    } else {
      out.append(ValueDiagram.of(failure.span(), failure.values()));
    }
    failure.difference().forEach(line -> out.append(' ').append(line).append('\n'));
    for (Finding finding : failure.nearest()) {
      out.append("found: ").append(describe(finding)).append('\n');
      finding.place().ifPresent(place -> excerpt(place, out));
    }
    return out.toString();
  }

  /** A finding in one line: its place, what is done about it, its rule and its message. */
  public static String describe(Finding finding) {
    String place =
        finding
            .place()
            .map(p -> p + " (" + p.pointer() + (p.missing() ? ", missing" : "") + ")")
            .or(() -> finding.document().map(Document::file))
            .orElse("all documents");
    String verdict =
        finding
            .error()
            .map(e -> "error " + e.code().id())
            .orElse(finding.isWaived() ? "waived" : finding.action().word());
    return oneLine(place + ": " + verdict + " " + finding.rule().name() + ": " + finding.message());
  }

  private static void excerpt(Place place, StringBuilder out) {
    if (place.start().isPresent() && place.document().text().isPresent()) {
      DocumentText text = place.document().text().get();
      Position start = place.start().get();
      excerpt(text.line(start.line()), start, place.end().orElse(start), out);
    }
  }

  private static void excerpt(String text, Position start, Position end, StringBuilder out) {
    SourceLine line = SourceLine.of(text, start, end);
    String number = Integer.toString(start.line());
    out.append(' ').append(number).append(" | ").append(line.text()).append('\n');
    out.append(' ').append(" ".repeat(number.length())).append(" | ");
    out.append(line.margin()).append(line.underline()).append('\n');
  }

  private static String oneLine(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
