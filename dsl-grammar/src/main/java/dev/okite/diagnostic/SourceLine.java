package dev.okite.diagnostic;

import dev.okite.source.Position;

/**
 * A line of source as it is shown, and what goes under it.
 *
 * @param text the line, or of a long one the part around the span
 * @param margin blanks, and tabs where the line has them, up to the span
 * @param underline as many carets as the span has characters on this line, at least one
 */
public record SourceLine(String text, String margin, String underline) {
  private static final int WIDEST = 120;
  private static final int CONTEXT = 40;
  private static final String CUT = "…";

  /**
   * What to show of {@code line} where a span starts on it.
   *
   * @param start where the span starts
   * @param end the position behind the span, on this line or on a later one
   */
  public static SourceLine of(String line, Position start, Position end) {
    int from = Math.min(start.column() - 1, line.length());
    int to = end.line() > start.line() ? line.length() : Math.min(end.column() - 1, line.length());
    int first = 0;
    int last = line.length();
    if (line.length() > WIDEST) {
      first = boundary(line, Math.max(0, from - CONTEXT));
      last = boundary(line, Math.min(line.length(), first + WIDEST));
    }
    String prefix = first > 0 ? CUT : "";
    String suffix = last < line.length() ? CUT : "";
    String shown = prefix + visible(line.substring(first, last)) + suffix;
    String margin = " ".repeat(prefix.length()) + blanks(line.substring(first, from));
    String marked = line.substring(from, Math.max(from, Math.min(to, last)));
    int width = marked.codePointCount(0, marked.length());
    return new SourceLine(shown.stripTrailing(), margin, "^".repeat(Math.max(1, width)));
  }

  /** Does not cut a surrogate pair in two. */
  private static int boundary(String line, int index) {
    boolean inside =
        index > 0
            && index < line.length()
            && Character.isLowSurrogate(line.charAt(index))
            && Character.isHighSurrogate(line.charAt(index - 1));
    return inside ? index - 1 : index;
  }

  /** Control characters would move what follows them, or the cursor of a terminal. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(isSafe(c) ? c : '\uFFFD'));
    return shown.toString();
  }

  private static boolean isSafe(int codePoint) {
    int type = Character.getType(codePoint);
    boolean moves =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return codePoint == '\t' || !moves;
  }

  private static String blanks(String text) {
    StringBuilder blanks = new StringBuilder(text.length());
    text.codePoints().forEach(c -> blanks.append(c == '\t' ? '\t' : ' '));
    return blanks.toString();
  }
}
