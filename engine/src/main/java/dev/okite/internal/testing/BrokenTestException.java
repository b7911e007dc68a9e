package dev.okite.internal.testing;

import dev.okite.finding.EvaluationError;
import dev.okite.source.Span;
import dev.okite.testing.TestFailure;
import java.util.List;

/** A test cannot be run, or not be held against what it expects. */
final class BrokenTestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  BrokenTestException(Span span, String message) {
    super(message, null, false, false);
    this.span = span;
  }

  /** An expression of the test, or of a function that it calls, has no value. */
  static BrokenTestException of(EvaluationError error) {
    return new BrokenTestException(error.span(), error.message());
  }

  TestFailure failure() {
    return new TestFailure(true, span, String.valueOf(getMessage()), List.of(), List.of());
  }
}
