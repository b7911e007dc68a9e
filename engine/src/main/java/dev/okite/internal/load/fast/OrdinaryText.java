package dev.okite.internal.load.fast;

/**
 * Tells text that every parser takes for the same: UTF-8 without control characters, and without
 * the characters that some take for line ends or for nothing.
 */
final class OrdinaryText {
  private OrdinaryText() {}

  /**
   * Checks the first {@code length} bytes, behind which a zero stands.
   *
   * @throws HandOver where something else stands
   */
  static void check(byte[] text, int length) {
    int i = 0;
    while (i < length) {
      byte b = text[i];
      if (b >= ' ' ? b == 0x7F : b >= 0 && b != '\n' && b != '\t') {
        throw new HandOver(i);
      }
      i += b < 0 ? lengthAt(text, i) : 1;
    }
  }

  private static int lengthAt(byte[] text, int i) {
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
