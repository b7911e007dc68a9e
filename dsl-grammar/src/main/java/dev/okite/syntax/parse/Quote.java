package dev.okite.syntax.parse;

/** Puts pieces of source text into messages. */
final class Quote {
  private static final int LONGEST = 40;

  private Quote() {}

  /** The text in backticks, cut where it is long and with no character that cannot be seen. */
  static String code(String text) {
    StringBuilder quoted = new StringBuilder("`");
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return quoted.append(end < text.length() ? "…`" : "`").toString();
  }
}
