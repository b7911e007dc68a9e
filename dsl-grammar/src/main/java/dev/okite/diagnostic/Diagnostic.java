package dev.okite.diagnostic;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with a policy source.
 *
 * @param code its stable code
 * @param severity whether it keeps the source from compiling
 * @param span where it is
 * @param message one sentence: what was found and what was expected
 * @param hint what to do about it, where there is something to say beyond the message
 * @param related other places that make it understandable, in the order to read them
 */
public record Diagnostic(
    DiagnosticCode code,
    DiagnosticSeverity severity,
    Span span,
    String message,
    Optional<String> hint,
    List<RelatedSpan> related) {

  /**
   * Another place that belongs to a diagnostic.
   *
   * @param span where it is
   * @param message what is there, such as {@code first declared here}
   */
  public record RelatedSpan(Span span, String message) {}

  public Diagnostic {
    related = List.copyOf(related);
  }

  /** A diagnostic of the severity that {@code code} has by default, without a hint. */
  public static Diagnostic of(DiagnosticCode code, Span span, String message) {
    return new Diagnostic(code, code.severity(), span, message, Optional.empty(), List.of());
  }

  /** This diagnostic with a hint in place of the one it has. */
  public Diagnostic withHint(String newHint) {
    return new Diagnostic(code, severity, span, message, Optional.of(newHint), related);
  }

  /** This diagnostic with one more related place. */
  public Diagnostic withRelated(Span place, String what) {
    List<RelatedSpan> all = new java.util.ArrayList<>(related);
    all.add(new RelatedSpan(place, what));
    return new Diagnostic(code, severity, span, message, hint, all);
  }

  /** Whether it keeps the source from compiling. */
  public boolean isError() {
    return severity == DiagnosticSeverity.ERROR;
  }
}
