package dev.okite.internal.load;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Integers as Go programs read them: with the prefixes {@code 0x}, {@code 0b} and {@code 0o} in
 * either case, and a leading zero for octal.
 */
final class GoInteger {
  private static final Pattern PREFIXED =
      Pattern.compile("([-+]?)0(?:[xX]([0-9a-fA-F]+)|[bB]([01]+)|[oO]?([0-7]+))");

  private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9]*+)");

  /** After {@code 0b} the YAML reader of Kubernetes takes a second sign. */
  private static final Pattern SIGNED_BINARY = Pattern.compile("0b([-+][01]+)");

  /** Zeros that an integer can do without. */
  private static final Pattern ZEROS = Pattern.compile("^([-+]?0[xXbBoO]?)0+(?=.)");

  /** Longer texts hold no integer of 64 bits, except for zeros in front. */
  private static final int MAX_LENGTH = 400;

  private GoInteger() {}

  /** The integer that {@code text} spells, of any size; null if it spells none. */
  static @Nullable BigInteger parse(String text) {
    return text.length() > MAX_LENGTH
        ? parseShort(ZEROS.matcher(text).replaceFirst("$1"))
        : parseShort(text);
  }

  private static @Nullable BigInteger parseShort(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    if (DECIMAL.matcher(text).matches()) {
      return new BigInteger(text);
    }
    Matcher prefixed = PREFIXED.matcher(text);
    if (prefixed.matches()) {
      String sign = prefixed.group(1);
      if (prefixed.group(2) != null) {
        return new BigInteger(sign + prefixed.group(2), 16);
      }
      return prefixed.group(3) != null
          ? new BigInteger(sign + prefixed.group(3), 2)
          : new BigInteger(sign + prefixed.group(4), 8);
    }
    Matcher signed = SIGNED_BINARY.matcher(text);
    return signed.matches() ? new BigInteger(signed.group(1), 2) : null;
  }
}
