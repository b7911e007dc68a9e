package dev.okite.value;

import java.math.BigDecimal;

/** A number written with a fraction or an exponent, held exactly. */
public final class DecimalValue extends NumberValue {
  /**
   * The largest number of digits before or behind the point that a document or a policy may spell.
   */
  public static final int MAX_SCALE = 400;

  private final BigDecimal value;

  private DecimalValue(BigDecimal value, int start, int end) {
    super(start, end);
    this.value = value;
  }

  /** A computed number. */
  public static DecimalValue of(BigDecimal value) {
    return new DecimalValue(value, NO_OFFSET, NO_OFFSET);
  }

  /** A number that stands in a document. */
  public static DecimalValue at(BigDecimal value, int start, int end) {
    return new DecimalValue(value, start, end);
  }

  /** The number. */
  public BigDecimal value() {
    return value;
  }

  @Override
  public BigDecimal toBigDecimal() {
    return value;
  }

  @Override
  public boolean isIntegral() {
    return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.DECIMAL;
  }

  @Override
  public String render() {
    return value.toPlainString();
  }
}
