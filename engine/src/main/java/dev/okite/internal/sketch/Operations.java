package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Unknown;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Sketches of operations whose value depends on nothing but the values of their operands. */
public final class Operations {
  /** An operation on values. */
  public interface Operation {
    /**
     * Its value.
     *
     * @throws EvaluationFailure if it has none
     */
    Value on(Value... operands);
  }

  /** A condition on one value. */
  public interface Condition extends Predicate<Value> {}

  /** What an operation makes of the operand that varies, among others that do not. */
  private record Applied(Operation operation, List<Value> operands, int varying)
      implements Derivation {
    @Override
    public Value of(Value input) {
      Value[] values = operands.toArray(new Value[0]);
      values[varying] = input;
      return operation.on(values);
    }
  }

  /** Whether a condition holds that never fails. */
  private record Held(Condition condition) implements Derivation {
    @Override
    public Value of(Value input) {
      return BoolValue.of(condition.test(input));
    }

    @Override
    public boolean isCondition() {
      return true;
    }
  }

  private Operations() {}

  /** A condition on {@code operand}, which never fails. */
  public static Sketched condition(
      Sketcher sketcher, Sketchable expression, Sketchable operand, Condition condition) {
    return condition(sketcher.sketch(operand), expression, condition);
  }

  static Sketched condition(Sketched sketched, Sketchable expression, Condition condition) {
    Sketched result = derived(sketched.value(), new Held(condition), expression, true);
    return new Sketched(result.value(), sketched.fails().or(result.fails()));
  }

  /** {@code operation} on {@code operands}, of which no more than one may vary. */
  public static Sketched apply(
      Sketcher sketcher,
      Sketchable expression,
      List<? extends Sketchable> operands,
      Operation operation) {
    Need fails = Need.NEVER;
    Sketch varying = null;
    int position = -1;
    List<Value> fixed = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      Sketched operand = sketcher.sketch(operands.get(i));
      fails = fails.or(operand.fails());
      if (operand.value() instanceof Fixed constant) {
        fixed.add(constant.value());
      } else if (varying == null) {
        varying = operand.value();
        position = i;
        fixed.add(NullValue.ABSENT);
      } else {
        return Sketching.unknown("it depends on several places at once", expression.span());
      }
    }
    if (varying == null) {
      return constant(operation, fixed, fails, expression);
    }
    Sketched result =
        derived(varying, new Applied(operation, List.copyOf(fixed), position), expression, false);
    return new Sketched(result.value(), fails.or(result.fails()));
  }

  private static Sketched constant(
      Operation operation, List<Value> operands, Need fails, Sketchable expression) {
    try {
      return new Sketched(new Fixed(operation.on(operands.toArray(new Value[0]))), fails);
    } catch (EvaluationFailure failure) {
      return Sketching.unknown("it fails", expression.span());
    }
  }

  /** What {@code derivation} makes of {@code operand}. */
  private static Sketched derived(
      Sketch operand, Derivation derivation, Sketchable expression, boolean total) {
    if (operand instanceof At place) {
      At derived = place.derived(derivation);
      return new Sketched(derived, total ? Need.NEVER : Conditions.need(derived, Outcomes.FAILURE));
    }
    if (operand instanceof Fixed fixed) {
      return constant(
          values -> derivation.of(values[0]), List.of(fixed.value()), Need.NEVER, expression);
    }
    if (operand instanceof OneOf choice) {
      List<Sketch> parts = new ArrayList<>();
      Need fails = Need.NEVER;
      for (Sketch part : choice.parts()) {
        Sketched derived = derived(part, derivation, expression, total);
        parts.add(derived.value());
        fails = fails.or(derived.fails());
      }
      return new Sketched(new OneOf(parts), fails);
    }
    if (operand instanceof Unknown unknown) {
      return new Sketched(unknown, Need.open(unknown.reason()));
    }
    return Sketching.unknown("it depends on something computed", expression.span());
  }
}
