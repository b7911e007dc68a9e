package dev.okite.internal.load.fast;

import dev.okite.value.BigIntValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.NumberValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads numbers, exactly. Those that are too long for any use are not read here. */
final class JsonNumbers {
  /** So many digits are an integer of 64 bits. */
  private static final int SAFE_DIGITS = 18;

  /** A number of so many characters, with so many in its exponent, is within all limits. */
  private static final int LONGEST = 100;

  private static final int LONGEST_EXPONENT = 2;

  private final byte[] in;

  JsonNumbers(byte[] in) {
    this.in = in;
  }

  /** The number at {@code start}. Whether it ends where a number may is left to the caller. */
  NumberValue read(int start, int limit) {
    int first = in[start] == '-' ? start + 1 : start;
    int end = digits(first, limit);
    if (in[first] == '0' && end - first > 1) {
      throw new HandOver(start);
    }
    int point = end;
    if (end < limit && in[end] == '.') {
      end = digits(end + 1, limit);
    }
    int mantissa = end;
    if (end < limit && (in[end] == 'e' || in[end] == 'E')) {
      end = exponent(end + 1, limit);
    }
    if (end - start > LONGEST) {
      throw new HandOver(start);
    }
    boolean small = mantissa - first <= SAFE_DIGITS && mantissa == end;
    if (end == point) {
      return small ? IntValue.at(unscaled(start, end), start, end) : large(start, end);
    }
    BigDecimal value =
        small
            ? BigDecimal.valueOf(unscaled(start, end), end - point - 1)
            : new BigDecimal(text(start, end));
    return DecimalValue.at(value, start, end);
  }

  /** Where the digits end of which one at least stands at {@code start}. */
  private int digits(int start, int limit) {
    int p = start;
    while (p < limit && in[p] >= '0' && in[p] <= '9') {
      p++;
    }
    if (p == start) {
      throw new HandOver(p);
    }
    return p;
  }

  private int exponent(int start, int limit) {
    boolean signed = start < limit && (in[start] == '+' || in[start] == '-');
    int first = signed ? start + 1 : start;
    int end = digits(first, limit);
    if (end - first > LONGEST_EXPONENT) {
      throw new HandOver(start);
    }
    return end;
  }

  /** The integer that is spelled there, as if it had no point. */
  private long unscaled(int start, int end) {
    boolean negative = in[start] == '-';
    long number = 0;
    for (int p = negative ? start + 1 : start; p < end; p++) {
      if (in[p] != '.') {
        number = 10 * number + (in[p] - '0');
      }
    }
    return negative ? -number : number;
  }

  private NumberValue large(int start, int end) {
    BigInteger value = new BigInteger(text(start, end));
    return value.bitLength() < Long.SIZE
        ? IntValue.at(value.longValue(), start, end)
        : BigIntValue.at(value, start, end);
  }

  private String text(int start, int end) {
    return new String(in, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
