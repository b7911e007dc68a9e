package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;

/**
 * The bounds of computed lists and maps, which keep comparing and rendering them finite in time and
 * stack.
 */
final class Computed {
  private static final int MAX_NESTING = 100;
  private static final long MAX_WEIGHT = 16_000_000;

  private Computed() {}

  /** {@code value}, which {@code node} made of what {@code parts} gave, if it is within bounds. */
  static Value checked(EvalNode node, Frame frame, Value value, EvalNode... parts) {
    if (value.nesting() > MAX_NESTING) {
      throw node.failure(frame, Failures.nestedTooDeeply(MAX_NESTING), parts);
    }
    if (value.weight() > MAX_WEIGHT && !value.isPlaced()) {
      throw node.failure(frame, Failures.tooHeavy(MAX_WEIGHT), parts);
    }
    return value;
  }

  /**
   * Charges what walking through values of this {@code weight} costs, on behalf of {@code node}.
   */
  static void charge(EvalNode node, Frame frame, long weight) {
    try {
      frame.charge(weight);
    } catch (EvaluationFailure spent) {
      throw node.failure(frame, spent);
    }
  }

  /** Holds a number of elements that {@code node} has collected against the limit. */
  static void checkElements(EvalNode node, Frame frame, int count) {
    try {
      SizeLimits.checkElements(count);
    } catch (EvaluationFailure tooMany) {
      throw node.failure(frame, tooMany);
    }
  }
}
