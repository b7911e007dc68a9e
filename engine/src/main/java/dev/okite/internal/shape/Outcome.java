package dev.okite.internal.shape;

import dev.okite.value.BoolValue;
import dev.okite.value.ValueKind;

/**
 * What a condition may come to. Neither where nothing gets there, or where it always fails.
 *
 * @param canHold whether it may be true
 * @param canFail whether it may be false or null
 */
record Outcome(boolean canHold, boolean canFail) {
  static final Outcome NEVER = new Outcome(false, false);

  static Outcome of(Shape shape) {
    boolean holds = false;
    boolean fails = false;
    for (Part part : shape.parts()) {
      if (part instanceof Part.Constant constant) {
        if (constant.value() instanceof BoolValue bool) {
          holds |= bool.value();
          fails |= !bool.value();
        } else {
          fails |= constant.value().kind() == ValueKind.NULL;
        }
      } else if (Shapes.kinds(part).contains(ValueKind.BOOL)) {
        holds = true;
        fails = true;
      }
    }
    return new Outcome(holds, fails);
  }

  Shape shape() {
    return canHold ? (canFail ? Shape.BOOL : Shape.TRUE) : canFail ? Shape.FALSE : Shape.NEVER;
  }

  Outcome negated() {
    return new Outcome(/* canHold= */ canFail, /* canFail= */ canHold);
  }

  Outcome or(Outcome other) {
    return new Outcome(canHold || other.canHold, canFail || other.canFail);
  }
}
