package dev.okite.internal.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/** Floating-point numbers the way Go programs write them. */
final class GoFloat {
  private static final BigDecimal EXPONENT_FROM = new BigDecimal("1e21");
  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN);

  private GoFloat() {}

  /**
   * The shortest decimal that reads back as {@code value}: what a JSON text of Go holds. Without a
   * fraction it has scale 0, unless JSON would write it with an exponent.
   *
   * @param value a finite number
   */
  static BigDecimal shortest(double value) {
    return plain(shortest(new BigDecimal(value), 17, digits -> digits.doubleValue() == value));
  }

  /** The decimal with the fewest digits, at most {@code enough}, that {@code readsBack}. */
  private static BigDecimal shortest(
      BigDecimal exact, int enough, Predicate<BigDecimal> readsBack) {
    for (int precision = 1; precision < enough; precision++) {
      // Next to a power of two the nearest decimal may miss where its neighbour does not.
      for (RoundingMode mode : MODES) {
        BigDecimal rounded = exact.round(new MathContext(precision, mode));
        if (readsBack.test(rounded)) {
          return rounded;
        }
      }
    }
    return exact.round(new MathContext(enough, RoundingMode.HALF_EVEN));
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
    BigDecimal digits =
        shortest(new BigDecimal(single), 9, text -> text.floatValue() == single)
            .stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return exponent < -4 || exponent >= 6 ? scientific(digits, exponent) : digits.toPlainString();
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
