package dev.okite.internal.library;

/**
 * Looks for one text in another in linear time. The platform's search takes time in proportion to
 * the product of both lengths at worst, which is fine for short parts only.
 */
final class TextSearch {
  private static final int SHORT = 32;

  private TextSearch() {}

  /** The first index from {@code from} on at which {@code part} stands, or -1. */
  static int indexOf(String text, String part, int from) {
    if (part.length() <= SHORT) {
      return text.indexOf(part, from);
    }
    if (part.length() > text.length() - from) {
      return -1;
    }
    int[] borders = borders(part);
    int matched = 0;
    for (int i = from; i < text.length(); i++) {
      matched = extend(part, borders, matched, text.charAt(i));
      if (matched == part.length()) {
        return i + 1 - matched;
      }
    }
    return -1;
  }

  /** For each prefix, the length of the longest shorter one that is also a suffix of it. */
  private static int[] borders(String part) {
    int[] borders = new int[part.length() + 1];
    for (int i = 1; i < part.length(); i++) {
      borders[i + 1] = extend(part, borders, borders[i], part.charAt(i));
    }
    return borders;
  }

  private static int extend(String part, int[] borders, int matched, char next) {
    int length = matched;
    while (length > 0 && part.charAt(length) != next) {
      length = borders[length];
    }
    return part.charAt(length) == next ? length + 1 : length;
  }
}
