package dev.okite.internal.operation;

import dev.okite.value.DurationValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.QuantityValue;
import dev.okite.value.StringValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;

/**
 * The operators {@code + - * / %}.
 *
 * <p>Every method throws an {@link EvaluationFailure}: {@link ErrorCode#WRONG_TYPE} for operands
 * that the operator does not take, null among them, {@link ErrorCode#OVERFLOW} for a result that is
 * too large for its type, and {@link ErrorCode#DIVISION_BY_ZERO}.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** The sum of numbers, durations, quantities, or of a time and a duration. */
  public static Value add(Value left, Value right) {
    if (left instanceof NumberValue a && right instanceof NumberValue b) {
      return Numbers.add(a, b);
    }
    if (left instanceof DurationValue a && right instanceof DurationValue b) {
      return DurationValue.ofNanos(a.nanos().add(b.nanos()));
    }
    if (left instanceof TimeValue a && right instanceof DurationValue b) {
      return a.plus(b);
    }
    if (left instanceof DurationValue a && right instanceof TimeValue b) {
      return b.plus(a);
    }
    if (left instanceof QuantityValue a && right instanceof QuantityValue b) {
      return a.withValue(a.value().add(b.value()));
    }
    throw wrongTypes("+", left, right);
  }

  /** The difference of numbers, durations, quantities or times, or a time moved back. */
  public static Value subtract(Value left, Value right) {
    if (left instanceof NumberValue a && right instanceof NumberValue b) {
      return Numbers.subtract(a, b);
    }
    if (left instanceof DurationValue a && right instanceof DurationValue b) {
      return DurationValue.ofNanos(a.nanos().subtract(b.nanos()));
    }
    if (left instanceof TimeValue a && right instanceof TimeValue b) {
      return a.since(b);
    }
    if (left instanceof TimeValue a && right instanceof DurationValue b) {
      return a.plus(DurationValue.ofNanos(b.nanos().negate()));
    }
    if (left instanceof QuantityValue a && right instanceof QuantityValue b) {
      return a.withValue(a.value().subtract(b.value()));
    }
    throw wrongTypes("-", left, right);
  }

  /** The product of numbers, or of a duration and an int. */
  public static Value multiply(Value left, Value right) {
    if (left instanceof NumberValue a && right instanceof NumberValue b) {
      return Numbers.multiply(a, b);
    }
    if (left instanceof DurationValue a && right.kind() == ValueKind.INT) {
      return times(a, (NumberValue) right);
    }
    if (left.kind() == ValueKind.INT && right instanceof DurationValue b) {
      return times(b, (NumberValue) left);
    }
    throw wrongTypes("*", left, right);
  }

  /**
   * The quotient of numbers, or of durations, as a decimal: exact where it ends within 34 digits,
   * rounded half-even to as many elsewhere.
   */
  public static Value divide(Value left, Value right) {
    if (left instanceof NumberValue a && right instanceof NumberValue b) {
      return Numbers.divide(a.toBigDecimal(), b.toBigDecimal());
    }
    if (left instanceof DurationValue a && right instanceof DurationValue b) {
      return Numbers.divide(Numbers.decimal(a.nanos()), Numbers.decimal(b.nanos()));
    }
    throw wrongTypes("/", left, right);
  }

  /** What is left over when numbers are divided towards zero; it has the sign of the first. */
  public static Value remainder(Value left, Value right) {
    if (left instanceof NumberValue a && right instanceof NumberValue b) {
      return Numbers.remainder(a, b);
    }
    throw wrongTypes("%", left, right);
  }

  /** The number, duration or quantity of the other sign. */
  public static Value negate(Value operand) {
    if (operand instanceof NumberValue number) {
      return Numbers.subtract(Numbers.ZERO, number);
    }
    if (operand instanceof DurationValue duration) {
      return DurationValue.ofNanos(duration.nanos().negate());
    }
    if (operand instanceof QuantityValue quantity) {
      return quantity.withValue(quantity.value().negate());
    }
    throw new EvaluationFailure(
        ErrorCode.WRONG_TYPE,
        "`-` does not take " + operand.typeName() + advice("-", operand, operand));
  }

  private static DurationValue times(DurationValue duration, NumberValue count) {
    return DurationValue.ofNanos(
        duration.nanos().multiply(count.toBigDecimal().toBigIntegerExact()));
  }

  private static EvaluationFailure wrongTypes(String operator, Value left, Value right) {
    return new EvaluationFailure(
        ErrorCode.WRONG_TYPE,
        "`"
            + operator
            + "` does not take "
            + left.typeName()
            + " and "
            + right.typeName()
            + advice(operator, left, right));
  }

  private static String advice(String operator, Value left, Value right) {
    if (left instanceof NullValue || right instanceof NullValue) {
      return "; give a value for null with `??`";
    }
    if (operator.equals("+") && (left instanceof StringValue || right instanceof StringValue)) {
      return "; put text together with interpolation, such as `\"{a}{b}\"`";
    }
    if (operator.equals("+") && left instanceof ListValue && right instanceof ListValue) {
      return "; join lists with `++`";
    }
    if (left instanceof QuantityValue || right instanceof QuantityValue) {
      return "; `.value` gives the number of a quantity";
    }
    if (left instanceof StringValue || right instanceof StringValue) {
      return "; `int(…)` or `decimal(…)` makes a number of a string";
    }
    return "";
  }
}
