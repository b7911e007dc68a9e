package dev.okite.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An integer of a document that 64 bits do not hold. It compares exactly; arithmetic whose result
 * does not fit into 64 bits is an overflow.
 */
public final class BigIntValue extends NumberValue {
  private final BigInteger value;

  private BigIntValue(BigInteger value, int start, int end) {
    super(start, end);
    this.value = value;
  }

  /** An integer that stands in a document, or nowhere with {@link Value#NO_OFFSET}. */
  public static BigIntValue at(BigInteger value, int start, int end) {
    return new BigIntValue(value, start, end);
  }

  /** The integer. */
  public BigInteger value() {
    return value;
  }

  @Override
  public BigDecimal toBigDecimal() {
    return new BigDecimal(value);
  }

  @Override
  public boolean isIntegral() {
    return true;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.INT;
  }

  @Override
  public String render() {
    return value.toString();
  }
}
