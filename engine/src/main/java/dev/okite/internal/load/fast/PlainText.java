package dev.okite.internal.load.fast;

import dev.okite.value.BoolValue;
import dev.okite.value.IntValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;

/**
 * Makes values and keys of unquoted text on one line. Text that is text under every schema, small
 * integers, and true and false are told by their bytes; the rest is asked of the schema.
 */
final class PlainText {
  /** So many digits are an integer of 64 bits. */
  private static final int SAFE_DIGITS = 18;

  private static final int LONGEST_WORD = 5;
  private static final String MERGE = "<<";

  private final byte[] in;
  private final PlainScalars meaning;

  PlainText(byte[] in, PlainScalars meaning) {
    this.in = in;
    this.meaning = meaning;
  }

  /** What stands from {@code start} to {@code end} as a value. */
  Value value(int start, int end) {
    if (ByteClass.is(in[start], ByteClass.NUMBER_START)) {
      if (isInteger(start, end)) {
        return IntValue.at(integer(start, end), start, end);
      }
      if (isNoNumber(start, end)) {
        return StringValue.at(text(start, end), start, end);
      }
    } else if (end - start > LONGEST_WORD) {
      return StringValue.at(text(start, end), start, end);
    } else {
      String word = text(start, end);
      if (word.equals("true") || word.equals("false")) {
        return BoolValue.at(word.equals("true"), start, end);
      }
      if (!isWord(start, end)) {
        return StringValue.at(word, start, end);
      }
    }
    Value value = meaning.value(text(start, end), start, end);
    if (value == null) {
      throw new HandOver(start);
    }
    return value;
  }

  /** What stands from {@code start} to {@code end} as a key. */
  String key(int start, int end) {
    if (isCertainlyText(start, end)) {
      RecurringKeys.Key known = RecurringKeys.find(in, start, end);
      return known != null
          ? known.text()
          : RecurringKeys.keep(text(start, end), in, start, end).text();
    }
    String text = text(start, end);
    String key = text.equals(MERGE) ? null : meaning.key(text, start);
    if (key == null) {
      throw new HandOver(start);
    }
    return key;
  }

  private boolean isCertainlyText(int start, int end) {
    return ByteClass.is(in[start], ByteClass.NUMBER_START)
        ? isNoNumber(start, end)
        : end - start > LONGEST_WORD || !isWord(start, end);
  }

  private String text(int start, int end) {
    return new String(in, start, end - start, StandardCharsets.UTF_8);
  }

  /** Whether a decimal integer stands there that every schema reads the same way. */
  private boolean isInteger(int start, int end) {
    int first = in[start] == '-' ? start + 1 : start;
    int digits = end - first;
    if (digits < 1 || digits > SAFE_DIGITS || (in[first] == '0' && digits > 1)) {
      return false;
    }
    for (int p = first; p < end; p++) {
      if (in[p] < '0' || in[p] > '9') {
        return false;
      }
    }
    return true;
  }

  private long integer(int start, int end) {
    boolean negative = in[start] == '-';
    long number = 0;
    for (int p = negative ? start + 1 : start; p < end; p++) {
      number = 10 * number + (in[p] - '0');
    }
    return negative ? -number : number;
  }

  /**
   * Whether no schema can take it for a number: it has a character that no number has, two points,
   * or a sign behind something that is not an exponent, a binary prefix or a separator.
   */
  private boolean isNoNumber(int start, int end) {
    int points = 0;
    for (int p = start; p < end; p++) {
      byte c = in[p];
      if (!ByteClass.is(c, ByteClass.NUMERIC)) {
        return true;
      }
      if (c == '.' && ++points > 1) {
        return true;
      }
      if ((c == '-' || c == '+') && p > start && "eEb_".indexOf(in[p - 1]) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is, in any case, a word that some schema takes for more than text. */
  private boolean isWord(int start, int end) {
    long letters = 0;
    for (int p = start; p < end; p++) {
      letters = letters << 8 | ((in[p] | 0x20) & 0xFF);
    }
    return letters == '~'
        || letters == ('<' << 8 | '<')
        || letters == 'y'
        || letters == 'n'
        || letters == ('n' << 8 | 'o')
        || letters == ('o' << 8 | 'n')
        || letters == ('y' << 16 | 'e' << 8 | 's')
        || letters == ('o' << 16 | 'f' << 8 | 'f')
        || letters == ('t' << 24 | 'r' << 16 | 'u' << 8 | 'e')
        || letters == ('n' << 24 | 'u' << 16 | 'l' << 8 | 'l')
        || letters == ((long) 'f' << 32 | 'a' << 24 | 'l' << 16 | 's' << 8 | 'e');
  }
}
