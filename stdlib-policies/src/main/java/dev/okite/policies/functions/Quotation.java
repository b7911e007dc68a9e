package dev.okite.policies.functions;

/** Text of a document as a message quotes it. */
final class Quotation {
  private static final int SHOWN = 80;
  private static final int REPLACEMENT = 0xFFFD;

  private Quotation() {}

  /** The text in backticks, on one line, cut where it is long. */
  static String of(String text) {
    return "`" + plain(text) + "`";
  }

  /** The text on one line, cut where it is long. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(isShown(c) ? c : REPLACEMENT));
    boolean cut = text.codePointCount(0, text.length()) > SHOWN;
    return cut ? out + "…" : out.toString();
  }

  private static boolean isShown(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }
}
