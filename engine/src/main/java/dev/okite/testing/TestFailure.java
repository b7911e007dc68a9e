package dev.okite.testing;

import dev.okite.finding.Finding;
import dev.okite.source.Span;
import java.util.List;

/**
 * Something in a test that is not as expected. {@link FailureText} makes text of it.
 *
 * @param isBroken whether the test could not be run, rather than found something else
 * @param span what was expected, or what could not be run
 * @param message what was expected and what was found, in one sentence
 * @param nearest findings that explain it, the nearest first: at most three
 * @param values of an {@code expect that}, what its parts came to, in the order of the text
 * @param difference of an {@code expect findings}, how what was found differs from what its file
 *     holds: lines that begin with {@code -} are no longer found, those with {@code +} are new,
 *     those with a blank are in both, and {@code …} stands for lines that are left out
 */
public record TestFailure(
    boolean isBroken,
    Span span,
    String message,
    List<Finding> nearest,
    List<ExpressionValue> values,
    List<String> difference) {
  public TestFailure {
    nearest = List.copyOf(nearest);
    values = List.copyOf(values);
    difference = List.copyOf(difference);
  }

  /** One without a difference. */
  public TestFailure(
      boolean isBroken,
      Span span,
      String message,
      List<Finding> nearest,
      List<ExpressionValue> values) {
    this(isBroken, span, message, nearest, values, List.of());
  }
}
