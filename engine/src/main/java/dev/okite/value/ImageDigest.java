package dev.okite.value;

/** The part of an image reference behind the at sign. */
final class ImageDigest {
  private static final int SHORTEST = 32;

  private ImageDigest() {}

  /** Whether it is an algorithm with hexadecimal digits, as many as that algorithm gives. */
  static boolean isValid(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String hex = text.substring(colon + 1);
    boolean small = hex.chars().allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'f'));
    return small
        && switch (text.substring(0, colon)) {
          case "sha256" -> hex.length() == 64;
          case "sha384" -> hex.length() == 96;
          case "sha512" -> hex.length() == 128;
          default -> hex.length() >= SHORTEST && isAlgorithm(text.substring(0, colon));
        };
  }

  /** Words of small letters and digits with single signs between them. */
  private static boolean isAlgorithm(String name) {
    boolean wordEnds = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean inWord = isDigit(c) || (c >= 'a' && c <= 'z');
      if (!inWord && !(wordEnds && "+._-".indexOf(c) >= 0)) {
        return false;
      }
      wordEnds = inWord;
    }
    return wordEnds;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
