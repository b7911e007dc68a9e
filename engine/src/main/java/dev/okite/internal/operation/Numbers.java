package dev.okite.internal.operation;

import dev.okite.value.DecimalValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.NumberValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic of numbers: integers within 64 bits, decimals exact within a number of digits. */
public final class Numbers {
  static final IntValue ZERO = IntValue.of(0);

  private Numbers() {}

  static NumberValue add(NumberValue left, NumberValue right) {
    if (left instanceof IntValue a && right instanceof IntValue b) {
      long sum = a.value() + b.value();
      boolean wrapped = ((a.value() ^ sum) & (b.value() ^ sum)) < 0;
      if (!wrapped) {
        return IntValue.of(sum);
      }
    }
    BigDecimal sum = left.toBigDecimal().add(right.toBigDecimal());
    return areInts(left, right) ? integer(sum.toBigIntegerExact()) : decimal(sum);
  }

  static NumberValue subtract(NumberValue left, NumberValue right) {
    if (left instanceof IntValue a && right instanceof IntValue b) {
      long difference = a.value() - b.value();
      boolean wrapped = ((a.value() ^ b.value()) & (a.value() ^ difference)) < 0;
      if (!wrapped) {
        return IntValue.of(difference);
      }
    }
    BigDecimal difference = left.toBigDecimal().subtract(right.toBigDecimal());
    return areInts(left, right) ? integer(difference.toBigIntegerExact()) : decimal(difference);
  }

  static NumberValue multiply(NumberValue left, NumberValue right) {
    if (left instanceof IntValue a && right instanceof IntValue b) {
      long high = Math.multiplyHigh(a.value(), b.value());
      long low = a.value() * b.value();
      if (high == low >> 63) {
        return IntValue.of(low);
      }
    }
    BigDecimal product = left.toBigDecimal().multiply(right.toBigDecimal());
    return areInts(left, right) ? integer(product.toBigIntegerExact()) : decimal(product);
  }

  static NumberValue divide(BigDecimal dividend, BigDecimal divisor) {
    requireNotZero(divisor);
    BigDecimal quotient = dividend.divide(divisor, MathContext.DECIMAL128);
    return decimal(quotient.scale() < 0 ? quotient.setScale(0) : quotient);
  }

  static NumberValue remainder(NumberValue left, NumberValue right) {
    BigDecimal divisor = right.toBigDecimal();
    requireNotZero(divisor);
    BigDecimal rest = left.toBigDecimal().remainder(divisor);
    return areInts(left, right) ? integer(rest.toBigIntegerExact()) : decimal(rest);
  }

  /**
   * The integer {@code value}.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if 64 bits do not hold it
   */
  public static IntValue integer(BigInteger value) {
    if (value.bitLength() >= Long.SIZE) {
      throw new EvaluationFailure(
          ErrorCode.OVERFLOW, "the result of a calculation with ints does not fit into 64 bits");
    }
    return IntValue.of(value.longValue());
  }

  /**
   * The decimal {@code value}.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if it has too many digits
   */
  public static DecimalValue decimal(BigDecimal value) {
    long whole = (long) value.precision() - value.scale();
    if (Math.max(whole, Math.max(value.precision(), value.scale())) > DecimalValue.MAX_SCALE) {
      throw new EvaluationFailure(
          ErrorCode.OVERFLOW,
          "the result of a calculation has more than " + DecimalValue.MAX_SCALE + " digits");
    }
    return DecimalValue.of(value);
  }

  static BigDecimal decimal(BigInteger value) {
    return new BigDecimal(value);
  }

  /**
   * Passes unless {@code divisor} is zero.
   *
   * @throws EvaluationFailure with {@link ErrorCode#DIVISION_BY_ZERO} if it is
   */
  public static void requireNotZero(BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new EvaluationFailure(ErrorCode.DIVISION_BY_ZERO, "the divisor is zero");
    }
  }

  private static boolean areInts(NumberValue left, NumberValue right) {
    return !(left instanceof DecimalValue) && !(right instanceof DecimalValue);
  }
}
