package dev.okite.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A number. Numbers compare by what they are worth: {@code 1} equals {@code 1.0}. */
public abstract sealed class NumberValue extends Value implements Comparable<NumberValue>
    permits IntValue, BigIntValue, DecimalValue {
  NumberValue(int start, int end) {
    super(start, end);
  }

  /** The integer {@code value} as a computed value, in the smallest class that holds it. */
  public static NumberValue of(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? IntValue.of(value.longValue())
        : BigIntValue.at(value, NO_OFFSET, NO_OFFSET);
  }

  /** Its exact value. */
  public abstract BigDecimal toBigDecimal();

  /** Whether it has no fraction. */
  public abstract boolean isIntegral();

  @Override
  public final int compareTo(NumberValue other) {
    if (this instanceof IntValue a && other instanceof IntValue b) {
      return Long.compare(a.value(), b.value());
    }
    return toBigDecimal().compareTo(other.toBigDecimal());
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof NumberValue that && compareTo(that) == 0;
  }

  @Override
  public final int hashCode() {
    return this instanceof IntValue small
        ? BigDecimal.valueOf(small.value()).stripTrailingZeros().hashCode()
        : toBigDecimal().stripTrailingZeros().hashCode();
  }
}
