package dev.okite.value;

import java.math.BigDecimal;

/** An integer of 64 bits. */
public final class IntValue extends NumberValue {
  private final long value;

  private IntValue(long value, int start, int end) {
    super(start, end);
    this.value = value;
  }

  /** A computed integer. */
  public static IntValue of(long value) {
    return new IntValue(value, NO_OFFSET, NO_OFFSET);
  }

  /** An integer that stands in a document. */
  public static IntValue at(long value, int start, int end) {
    return new IntValue(value, start, end);
  }

  /** The integer. */
  public long value() {
    return value;
  }

  @Override
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(value);
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
    return Long.toString(value);
  }
}
