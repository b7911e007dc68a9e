package dev.okite.internal.exceptionfile;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.source.Position;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/** The text of a file of exceptions: where its values stand, and what is wrong with them. */
final class FileText {
  private static final int LONGEST_SHOWN = 40;

  private final Source source;
  private final Diagnostics diagnostics;

  FileText(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** All of it. */
  Span whole() {
    return source.span(0, source.text().length());
  }

  /** Where {@code value} stands; a block of lines from its first line on. */
  Span span(Value value) {
    Place place = Place.of(value);
    int start = offset(place.start());
    return source.span(start, Math.max(start, offset(place.end())));
  }

  /** The place of a line and column. */
  Span span(int line, int column) {
    int offset = source.offset(new Position(line, column));
    return source.span(offset, offset);
  }

  private int offset(Optional<Position> position) {
    return position.map(source::offset).orElse(0);
  }

  void report(DiagnosticCode code, Span span, String message, String hint) {
    diagnostics.add(code, span, message, hint);
  }

  void report(DiagnosticCode code, Span span, String message) {
    diagnostics.add(code, span, message);
  }

  /** Reports a key that {@code what} does not have. */
  void unknown(Span span, String what, String key, List<String> known) {
    diagnostics.add(
        Diagnostic.of(DiagnosticCode.UNKNOWN_METADATA, span, what + " has no `" + key + "`")
            .withHint(
                Suggestion.didYouMean(key, known)
                    .orElse("it can have `" + String.join("`, `", known) + "`")));
  }

  /** Reports a value that is not what is expected. */
  void wrong(Value value, String expected, String hint) {
    Span span = span(value);
    String written = span.text();
    boolean shown = written.length() <= LONGEST_SHOWN && !written.contains("\n");
    String found = shown && !written.isBlank() ? "`" + written + "`" : "a " + value.typeName();
    report(DiagnosticCode.INVALID_METADATA, span, expected + ", found " + found, hint);
  }
}
