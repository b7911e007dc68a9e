package dev.okite.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as Kubernetes writes it, such as {@code 500m} or {@code 1.5Gi}, held exactly.
 * Quantities compare by what they are worth: {@code 1Ki} equals {@code 1024}.
 */
public final class QuantityValue extends OpaqueValue {
  private static final List<String> MEMBERS = List.of("value");

  private final BigDecimal value;

  /** Whether it is shown in powers of 1024; equality ignores it. */
  private final boolean binary;

  QuantityValue(BigDecimal value, boolean binary) {
    this.value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    this.binary = binary;
  }

  /**
   * Reads a number with an optional suffix ({@code n u m k M G T P E}, {@code Ki Mi Gi Ti Pi Ei}),
   * or with an exponent ({@code 12e6}).
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code text} is not that, or
   *     has more than {@link DecimalValue#MAX_SCALE} digits before or behind the point
   */
  public static QuantityValue parse(String text) {
    return QuantityParser.parse(text);
  }

  /** The amount as a number. */
  public BigDecimal value() {
    return value;
  }

  /**
   * The quantity that is worth {@code amount}, in the style of this one.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if {@code amount} has more than
   *     {@link DecimalValue#MAX_SCALE} digits before or behind the point
   */
  public QuantityValue withValue(BigDecimal amount) {
    if (!fits(amount)) {
      throw new EvaluationFailure(
          ErrorCode.OVERFLOW,
          "a quantity has at most "
              + DecimalValue.MAX_SCALE
              + " digits before and behind the point");
    }
    return new QuantityValue(amount, binary);
  }

  static boolean fits(BigDecimal amount) {
    return amount.scale() <= DecimalValue.MAX_SCALE
        && (long) amount.precision() - amount.scale() <= DecimalValue.MAX_SCALE;
  }

  @Override
  public Integer compareWith(OpaqueValue other) {
    return value.compareTo(((QuantityValue) other).value);
  }

  @Override
  public @Nullable Value member(String name) {
    return name.equals("value") ? DecimalValue.of(plain(value)) : null;
  }

  @Override
  public List<String> memberNames() {
    return MEMBERS;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.QUANTITY;
  }

  /**
   * A whole number with the largest suffix that leaves it whole, in powers of 1024 where its text
   * was so: {@code 1.5Gi} is {@code 1536Mi}, {@code 0.5} is {@code 500m}.
   */
  @Override
  public String render() {
    if (binary && value.scale() <= 0 && value.signum() != 0) {
      BigInteger number = value.toBigIntegerExact();
      int power = Math.min(number.getLowestSetBit() / 10, QuantityParser.BINARY.size());
      if (power > 0) {
        return number.shiftRight(10 * power) + QuantityParser.BINARY.get(power - 1);
      }
    }
    return renderDecimal();
  }

  private String renderDecimal() {
    int exponent = -value.scale();
    if (exponent < QuantityParser.SMALLEST) {
      return value.unscaledValue() + "e" + exponent;
    }
    int power = Math.min(Math.floorDiv(exponent, 3) * 3, QuantityParser.LARGEST);
    BigInteger number = value.scaleByPowerOfTen(-power).toBigIntegerExact();
    return number + QuantityParser.decimalSuffix(power);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuantityValue that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Without an exponent, as numbers are elsewhere. */
  private static BigDecimal plain(BigDecimal stripped) {
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
