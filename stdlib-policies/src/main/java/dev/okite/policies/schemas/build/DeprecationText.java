package dev.okite.policies.schemas.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the documentation of a field says about not using it any more: models have no other sign of
 * that.
 *
 * @param sentence what it says; empty where it only says that it is so
 */
record DeprecationText(boolean isDeprecated, String sentence) {
  private static final DeprecationText NONE = new DeprecationText(false, "");

  private static final Pattern MARK =
      Pattern.compile(
          "(?:\\bDeprecated:|\\bDEPRECATED[:.]?|^Deprecated\\.|^(?=Deprecated\\s)|\\(DEPRECATED\\))\\s*");
  private static final Pattern SENTENCE = Pattern.compile("(.+?[.!])(?:\\s|$)", Pattern.DOTALL);
  private static final int LONGEST = 200;

  static DeprecationText in(String documentation) {
    Matcher mark = MARK.matcher(documentation);
    if (!mark.find()) {
      return NONE;
    }
    String rest = documentation.substring(mark.end()).strip();
    Matcher sentence = SENTENCE.matcher(rest);
    String first = sentence.lookingAt() ? sentence.group(1) : rest;
    boolean isSaid = !first.isEmpty() && first.length() <= LONGEST;
    return new DeprecationText(true, isSaid ? first.replaceAll("\\s+", " ") : "");
  }
}
