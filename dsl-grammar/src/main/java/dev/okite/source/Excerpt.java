package dev.okite.source;

/** A piece of somebody's text that is short enough for a message. */
public final class Excerpt {
  private static final int LENGTH = 24;

  private Excerpt() {}

  /** The start of {@code text} up to its first control character, cut where it is long. */
  public static String of(String text) {
    int end = 0;
    while (end < text.length() && end < LENGTH && !Character.isISOControl(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      return text;
    }
    boolean inPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, inPair ? end - 1 : end) + "…";
  }
}
