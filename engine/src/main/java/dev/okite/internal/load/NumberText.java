package dev.okite.internal.load;

import dev.okite.value.DecimalValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from their digits, exact and bounded: a short text such as {@code 1e999999999} must not
 * become a large object.
 */
final class NumberText {
  /** More digits than this cannot stand within the limits on both sides of the point. */
  private static final int MAX_LENGTH = 2 * DecimalValue.MAX_SCALE + 16;

  private NumberText() {}

  /** The integer with {@code digits} of {@code radix}, which may have a sign. */
  static BigInteger integer(String digits, int radix, int offset) {
    if (digits.length() > MAX_LENGTH) {
      throw tooLong(digits, offset);
    }
    BigInteger value = new BigInteger(digits, radix);
    if (value.bitLength() >= Long.SIZE
        && value.abs().toString().length() > DecimalValue.MAX_SCALE) {
      throw tooLong(digits, offset);
    }
    return value;
  }

  /** The decimal that {@code text} spells in a form that {@link BigDecimal} knows. */
  static BigDecimal decimal(String text, int offset) {
    BigDecimal value = text.length() > MAX_LENGTH ? null : parse(text);
    if (value == null || !fits(value)) {
      throw tooLong(text, offset);
    }
    return value;
  }

  /** Whether {@code value} keeps within the digits that documents may spell. */
  static boolean fits(BigDecimal value) {
    return value.scale() <= DecimalValue.MAX_SCALE
        && (long) value.precision() - value.scale() <= DecimalValue.MAX_SCALE;
  }

  private static @Nullable BigDecimal parse(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException exponentTooLarge) {
      return null;
    }
  }

  private static LoadFailure tooLong(String text, int offset) {
    String shown = text.length() > 24 ? text.substring(0, 24) + "…" : text;
    return new LoadFailure(
        offset,
        "the number `"
            + shown
            + "` has more than "
            + DecimalValue.MAX_SCALE
            + " digits before or behind its point");
  }
}
