package dev.okite.value;

/** How a text is reported that a value was to be made of and that does not spell one. */
final class InvalidText {
  /** Up to this many characters of the text are shown. */
  private static final int SHOWN = 80;

  private static final int REPLACEMENT = 0xFFFD;

  private InvalidText() {}

  /** The failure that says that {@code text} is not of {@code kind}, and why. */
  static EvaluationFailure of(ValueKind kind, String text, String reason) {
    String article = kind == ValueKind.IMAGE ? "an " : "a ";
    return new EvaluationFailure(
        ErrorCode.INVALID_VALUE,
        "`" + shown(text) + "` is not " + article + kind.typeName() + ": " + reason);
  }

  /** The text as a message quotes it: on one line, cut where it is long. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(isShown(c) ? c : REPLACEMENT));
    return text.codePointCount(0, text.length()) > SHOWN ? out + "…" : out.toString();
  }

  private static boolean isShown(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }
}
