package dev.okite.session;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.Place;
import dev.okite.finding.EvaluationError;
import dev.okite.source.Span;
import dev.okite.testing.ExpressionValue;
import dev.okite.type.Type;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What came of an expression: a value, or an error that says why it has none, or diagnostics of
 * which one at least is an error.
 *
 * @param span the expression
 * @param diagnostics what the compiler says about it, by place
 * @param type what the checker knows of its value
 * @param value its value
 * @param error why it could not be evaluated
 * @param place where the value stands in a document; where it is null, the place that is missing
 * @param places all places that its outcome came from, the most telling first
 * @param steps how many steps it took
 * @param parts what its parts came to, in the order of the text; only if that was asked for
 */
public record Answer(
    Span span,
    List<Diagnostic> diagnostics,
    Type type,
    Optional<Value> value,
    Optional<EvaluationError> error,
    Optional<Place> place,
    List<Place> places,
    long steps,
    List<ExpressionValue> parts) {
  public Answer {
    diagnostics = List.copyOf(diagnostics);
    places = List.copyOf(places);
    parts = List.copyOf(parts);
  }

  /** An expression that does not compile. */
  public static Answer refused(Span span, List<Diagnostic> diagnostics) {
    return new Answer(
        span,
        diagnostics,
        Type.ANY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        List.of());
  }

  /** One that compiles and was not evaluated. */
  public static Answer typed(Span span, List<Diagnostic> diagnostics, Type type) {
    return new Answer(
        span,
        diagnostics,
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        List.of());
  }

  /** Whether it does not compile. */
  public boolean isRefused() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
