package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on one value, of which each is evaluated where those before it have not decided.
 *
 * @param conditions the conditions, in order
 * @param deciding the outcome that decides, and that then is the outcome of all: false for {@code
 *     and}, true for {@code or}
 */
record Logic(List<Derivation> conditions, boolean deciding) implements Derivation {
  Logic {
    conditions = List.copyOf(conditions);
  }

  @Override
  public Value of(Value input) {
    for (Derivation condition : conditions) {
      int outcome = Outcomes.of(condition, input);
      if ((outcome & Outcomes.NO_CONDITION) != 0) {
        throw new EvaluationFailure(ErrorCode.WRONG_TYPE, "not a condition");
      }
      if ((outcome == Outcomes.TRUE) == deciding) {
        return BoolValue.of(deciding);
      }
    }
    return BoolValue.of(!deciding);
  }

  /** What {@code operands} come to if all of them are about one place; else null. */
  static @Nullable At joined(List<Sketch> operands, boolean deciding) {
    if (!(operands.get(0) instanceof At first)) {
      return null;
    }
    List<Derivation> conditions = new ArrayList<>();
    for (Sketch operand : operands) {
      if (!(operand instanceof At place) || !isSamePlace(place, first)) {
        return null;
      }
      conditions.add(place.derivation());
    }
    return new At(
        first.origin(),
        first.site(),
        first.anchor(),
        new Logic(conditions, deciding),
        first.given());
  }

  private static boolean isSamePlace(At place, At other) {
    return place.origin() == other.origin()
        && place.site() == other.site()
        && place.given().equals(other.given());
  }
}
