package dev.okite.cli.output;

/** Text from documents and file names, made safe to show: nothing in it steers a terminal. */
public final class Printable {
  private Printable() {}

  /** {@code text} on one line, with escapes for what does not print. */
  public static String line(String text) {
    if (prints(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (steers(c)) {
            out.append("\\u{").append(Integer.toHexString(c)).append('}');
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean prints(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Control characters, line separators, and marks that turn the direction of text. */
  private static boolean steers(char c) {
    return Character.isISOControl(c)
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
