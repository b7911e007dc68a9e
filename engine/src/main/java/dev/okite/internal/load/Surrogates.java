package dev.okite.internal.load;

/** Finds escapes that stand for half a character; UTF-8 cannot hold them. */
final class Surrogates {
  private Surrogates() {}

  /** The index of the first half without its other half; or -1. */
  static int firstLone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  static String message(char half) {
    return "the escape `\\u"
        + Integer.toHexString(half)
        + "` is half of a surrogate pair, expected the other half beside it";
  }
}
