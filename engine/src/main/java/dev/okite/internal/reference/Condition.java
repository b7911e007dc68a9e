package dev.okite.internal.reference;

import dev.okite.internal.eval.Failures;
import dev.okite.syntax.Expr;
import dev.okite.value.BoolValue;
import dev.okite.value.NullValue;

/**
 * The outcome of a condition (spec 4.2).
 *
 * @param holds whether it is true
 * @param spots what it shows
 */
record Condition(boolean holds, Spots spots) {
  /** Takes what {@code expression} gave as a condition: null counts as false. */
  static Condition of(Expr expression, Shown shown) {
    if (shown.value() instanceof NullValue) {
      return new Condition(false, shown.spots());
    }
    if (shown.value() instanceof BoolValue bool) {
      return new Condition(bool.value(), shown.spots());
    }
    throw new Failed(Failures.notACondition(shown.value()), expression, shown.spots());
  }
}
