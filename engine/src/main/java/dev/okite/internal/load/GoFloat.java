package dev.okite.internal.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floating-point numbers the way Go programs write them. */
final class GoFloat {
  private static final BigDecimal EXPONENT_FROM = new BigDecimal("1e21");

  private GoFloat() {}

  /**
   * The shortest decimal that reads back as {@code value}: what a JSON text of Go holds. Without a
   * fraction it has scale 0, unless JSON would write it with an exponent.
   *
   * @param value a finite number
   */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return plain(rounded);
      }
    }
    return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal digits = value.stripTrailingZeros();
    return digits.scale() < 0 && digits.abs().compareTo(EXPONENT_FROM) < 0
        ? digits.setScale(0)
        : digits;
  }

  /** The text of a number in single precision with as few digits as tell it apart. */
  static String text(double value) {
    float single = (float) value;
    if (single == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    if (Float.isInfinite(single)) {
      return single > 0 ? ".inf" : "-.inf";
    }
    BigDecimal digits = shortest(single).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return exponent < -4 || exponent >= 6 ? scientific(digits, exponent) : digits.toPlainString();
  }

  private static BigDecimal shortest(float value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 9; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(9, RoundingMode.HALF_EVEN));
  }

  private static String scientific(BigDecimal digits, int exponent) {
    String unscaled = digits.unscaledValue().abs().toString();
    StringBuilder out =
        new StringBuilder(digits.signum() < 0 ? "-" : "").append(unscaled.charAt(0));
    if (unscaled.length() > 1) {
      out.append('.').append(unscaled, 1, unscaled.length());
    }
    int magnitude = Math.abs(exponent);
    return out.append('e')
        .append(exponent < 0 ? '-' : '+')
        .append(magnitude < 10 ? "0" : "")
        .append(magnitude)
        .toString();
  }
}
