package dev.okite.value;

import java.math.BigDecimal;
import java.util.List;

/** Reads quantities. */
final class QuantityParser {
  /** The suffixes of the powers of 1024, from the first. */
  static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

  /** The power of ten of the first suffix in {@link #DECIMAL}. */
  static final int SMALLEST = -9;

  /** The power of ten of the last. */
  static final int LARGEST = 18;

  private static final List<String> DECIMAL =
      List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");

  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final int LONGEST = 2 * DecimalValue.MAX_SCALE;

  private final String text;

  private QuantityParser(String text) {
    this.text = text;
  }

  static QuantityValue parse(String text) {
    return new QuantityParser(text).parse();
  }

  /** The suffix that stands for ten to the {@code power}, a multiple of three. */
  static String decimalSuffix(int power) {
    return DECIMAL.get((power - SMALLEST) / 3);
  }

  private QuantityValue parse() {
    int end = numberEnd();
    if (text.length() > LONGEST) {
      throw tooLong();
    }
    BigDecimal number = new BigDecimal(text.substring(0, end));
    String suffix = text.substring(end);
    boolean binary = BINARY.contains(suffix);
    BigDecimal value;
    if (binary) {
      value = number.multiply(KIBI.pow(BINARY.indexOf(suffix) + 1));
    } else if (DECIMAL.contains(suffix)) {
      value = number.scaleByPowerOfTen(SMALLEST + 3 * DECIMAL.indexOf(suffix));
    } else if (suffix.startsWith("e") || suffix.startsWith("E")) {
      value = number.scaleByPowerOfTen(exponent(suffix.substring(1)));
    } else {
      throw invalid(
          "`"
              + InvalidText.shown(suffix)
              + "` is not one of the suffixes n u m k M G T P"
              + " E Ki Mi Gi Ti Pi Ei");
    }
    QuantityValue quantity = new QuantityValue(value, binary);
    if (!QuantityValue.fits(quantity.value())) {
      throw tooLong();
    }
    return quantity;
  }

  /** Where a sign, digits and a point with digits on at least one side end. */
  private int numberEnd() {
    int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int digits = 0;
    boolean point = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        break;
      }
    }
    if (digits == 0) {
      throw invalid("expected a number with an optional suffix, such as `500m` or `1.5Gi`");
    }
    return at;
  }

  private int exponent(String digits) {
    String unsigned =
        digits.startsWith("+") || digits.startsWith("-") ? digits.substring(1) : digits;
    if (unsigned.isEmpty() || !unsigned.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid("expected a whole number as its exponent");
    }
    String significant = unsigned.replaceFirst("^0+(?=.)", "");
    if (significant.length() > 4) {
      throw tooLong();
    }
    int exponent = Integer.parseInt(significant);
    return digits.startsWith("-") ? -exponent : exponent;
  }

  private EvaluationFailure tooLong() {
    return invalid(
        "a quantity has at most " + DecimalValue.MAX_SCALE + " digits before and behind the point");
  }

  private EvaluationFailure invalid(String reason) {
    return InvalidText.of(ValueKind.QUANTITY, text, reason);
  }
}
