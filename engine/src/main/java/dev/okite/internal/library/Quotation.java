package dev.okite.internal.library;

/** Text of a document as a message quotes it. */
final class Quotation {
  private static final int SHOWN = 80;
  private static final int REPLACEMENT = 0xFFFD;

  private Quotation() {}

  /** The text in backticks, on one line, cut where it is long. */
  static String of(String text) {
    StringBuilder out = new StringBuilder("`");
    text.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(isShown(c) ? c : REPLACEMENT));
    boolean cut = text.codePointCount(0, text.length()) > SHOWN;
    return out.append(cut ? "…`" : "`").toString();
  }

  private static boolean isShown(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }
}
