package dev.okite.cli.input;

import java.util.Locale;
import java.util.Optional;

/** The named sets of ASCII characters that may stand in brackets, as in {@code [[:digit:]]}. */
enum CharacterSet {
  ALNUM,
  ALPHA,
  BLANK,
  CNTRL,
  DIGIT,
  GRAPH,
  LOWER,
  PRINT,
  PUNCT,
  SPACE,
  UPPER,
  XDIGIT;

  /** The set that brackets call {@code name}; empty if there is none. */
  static Optional<CharacterSet> named(String name) {
    for (CharacterSet set : values()) {
      if (set.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
  }

  boolean contains(int c) {
    return switch (this) {
      case ALNUM -> isLetter(c) || isDigit(c);
      case ALPHA -> isLetter(c);
      case BLANK -> c == ' ' || c == '\t';
      case CNTRL -> c < 0x20 || c == 0x7F;
      case DIGIT -> isDigit(c);
      case GRAPH -> isVisible(c);
      case LOWER -> c >= 'a' && c <= 'z';
      case PRINT -> c == ' ' || isVisible(c);
      case PUNCT -> isVisible(c) && !isLetter(c) && !isDigit(c);
      case SPACE -> c == ' ' || (c >= '\t' && c <= '\r');
      case UPPER -> c >= 'A' && c <= 'Z';
      case XDIGIT -> isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isVisible(int c) {
    return c > 0x20 && c < 0x7F;
  }
}
