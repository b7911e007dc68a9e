package dev.okite.internal.reference;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;

/**
 * How large values may be, and how much work they make: comparing, hashing or rendering one takes
 * as many steps as it weighs, and a stack as deep as it nests (spec 8.3).
 */
final class ValueSize {
  /** How deeply computed lists and maps may nest above the values of documents in them. */
  private static final int MAX_NESTING = 100;

  /** How many values a computed list or map may consist of. */
  private static final long MAX_WEIGHT = 16_000_000;

  private ValueSize() {}

  /**
   * Passes if {@code value}, which may be a computed list or map, is small enough.
   *
   * @throws EvaluationFailure if not
   */
  static void checkComputed(Value value) {
    if (value.isPlaced()) {
      return;
    }
    if (value instanceof ListValue list) {
      SizeLimits.checkElements(list.size());
    }
    if (value instanceof MapValue map) {
      SizeLimits.checkElements(map.size());
    }
    if (value.nesting() > MAX_NESTING) {
      throw Failures.nestedTooDeeply(MAX_NESTING);
    }
    if (value.weight() > MAX_WEIGHT) {
      throw Failures.tooHeavy(MAX_WEIGHT);
    }
  }
}
