package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Collects the errors of one source up to the limit, and turns tokens into spans. */
final class ErrorLog {
  private final Source source;
  private final int limit;
  private final Diagnostics diagnostics = new Diagnostics();
  private int count;
  private int tooSoon;

  ErrorLog(Source source, ParseLimits limits) {
    this.source = source;
    this.limit = limits.maxErrors();
  }

  void report(Diagnostic diagnostic) {
    count++;
    if (count <= limit) {
      diagnostics.add(diagnostic);
    } else if (count == limit + 1) {
      diagnostics.add(
          Diagnostic.of(
              DiagnosticCode.TOO_MANY_ERRORS,
              diagnostic.span(),
              "more than " + limit + " errors, the rest are left out"));
    }
  }

  void report(DiagnosticCode code, Span span, String message) {
    report(Diagnostic.of(code, span, message));
  }

  void report(DiagnosticCode code, Span span, String message, String hint) {
    report(Diagnostic.of(code, span, message).withHint(hint));
  }

  /** Says that {@code more} of the errors are only that the text ends where it does. */
  void endsTooSoon(int more) {
    tooSoon += more;
  }

  /** Whether nothing is wrong but that the text ends where it does. */
  boolean isUnfinished() {
    return count > 0 && tooSoon == count;
  }

  List<Diagnostic> sorted() {
    return diagnostics.sorted();
  }

  Source source() {
    return source;
  }

  Span span(Token token) {
    int start = Math.min(token.getStartIndex(), source.text().length());
    return source.span(start, Math.max(start, token.getStopIndex() + 1));
  }

  /** From the start of one token to the end of another, which a partial tree may lack. */
  Span span(Token first, @Nullable Token last) {
    Span start = span(first);
    return last == null || last.getStopIndex() < first.getStartIndex()
        ? start
        : start.to(span(last));
  }
}
