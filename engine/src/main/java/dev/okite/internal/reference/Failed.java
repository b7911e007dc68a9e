package dev.okite.internal.reference;

import dev.okite.syntax.Expr;
import dev.okite.value.EvaluationFailure;

/**
 * An expression has no value (spec 8.2). Says which one, the innermost, and what its parts show.
 * Never leaves this package.
 */
final class Failed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient EvaluationFailure failure;
  private final transient Expr expression;
  private final transient Spots parts;

  Failed(EvaluationFailure failure, Expr expression, Spots parts) {
    super(failure.getMessage(), failure, false, false);
    this.failure = failure;
    this.expression = expression;
    this.parts = parts;
  }

  EvaluationFailure failure() {
    return failure;
  }

  /** The expression that failed. */
  Expr expression() {
    return expression;
  }

  /** What its parts show, in order. */
  Spots parts() {
    return parts;
  }
}
