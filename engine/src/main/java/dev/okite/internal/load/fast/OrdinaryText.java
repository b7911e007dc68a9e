package dev.okite.internal.load.fast;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Tells text that every parser takes for the same: UTF-8 without control characters, and without
 * the characters that some take for line ends or for nothing.
 */
final class OrdinaryText {
  /** One bit in each byte of a word: the highest, and all others. */
  private static final long HIGHEST = 0x8080808080808080L;

  private static final long LOWER = 0x7F7F7F7F7F7F7F7FL;
  private static final long LINE_ENDS = 0x0A0A0A0A0A0A0A0AL;

  /** Added to a byte below 0x80, it sets the highest bit if the byte is 0x20 or more. */
  private static final long PRINTABLE = 0x6060606060606060L;

  private OrdinaryText() {}

  /**
   * Checks the first {@code length} bytes, behind which a zero stands.
   *
   * @throws HandOver where something else stands
   */
  static void check(byte[] text, int length) {
    ByteBuffer words = ByteBuffer.wrap(text).order(ByteOrder.nativeOrder());
    int lastWord = length - Long.BYTES;
    int i = 0;
    while (i < length) {
      while (i <= lastWord && isPrintable(words.getLong(i))) {
        i += Long.BYTES;
      }
      if (i < length) {
        i += lengthAt(text, i);
      }
    }
  }

  /** Whether all eight bytes are printable ASCII or line ends. */
  private static boolean isPrintable(long word) {
    long lower = word & LOWER;
    long noControl = lower + PRINTABLE;
    long noLineEnd = (lower ^ LINE_ENDS) + LOWER;
    long noDelete = (lower ^ LOWER) + LOWER;
    return ((word | ~noDelete | (~noControl & noLineEnd)) & HIGHEST) == 0;
  }

  /** The length of the character at {@code i}. */
  private static int lengthAt(byte[] text, int i) {
    byte b = text[i];
    if (b >= 0) {
      if (b < ' ' ? b != '\n' && b != '\t' : b == 0x7F) {
        throw new HandOver(i);
      }
      return 1;
    }
    int more = continuation(text, i);
    if (more == 0) {
      throw new HandOver(i);
    }
    return more + 1;
  }

  /** How many bytes follow the lead byte at {@code i}; 0 if it starts nothing that is ordinary. */
  private static int continuation(byte[] text, int i) {
    int lead = text[i] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    int character = lead & (0x3F >> more);
    for (int k = 1; k <= more; k++) {
      // A text that is cut off ends in a zero, which is no continuation.
      if ((text[i + k] & 0xC0) != 0x80) {
        return 0;
      }
      character = character << 6 | (text[i + k] & 0x3F);
    }
    return isOrdinary(character, more) ? more : 0;
  }

  private static boolean isOrdinary(int c, int more) {
    return switch (more) {
      case 1 -> c >= 0xA0;
      case 2 ->
          c >= 0x800
              && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              && c != 0x2028
              && c != 0x2029
              && c != 0xFEFF
              && c < 0xFFFE;
      default -> c >= 0x10000 && c <= Character.MAX_CODE_POINT;
    };
  }
}
