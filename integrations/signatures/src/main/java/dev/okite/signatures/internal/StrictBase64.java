package dev.okite.signatures.internal;

import java.util.Base64;

/**
 * Base64, of both alphabets, with or without padding, in the one form that there is for each value.
 *
 * <p>The decoder of the JDK reads bits that stand for nothing as zero: of several texts for the
 * same bytes, this takes one alone.
 */
public final class StrictBase64 {
  private StrictBase64() {}

  /**
   * The bytes of {@code text}.
   *
   * @throws RefusedException if it is no base64; {@code what} says what it should have been
   */
  public static byte[] decode(String text, String what) throws RefusedException {
    boolean isUrl = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    byte[] bytes;
    try {
      bytes = (isUrl ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException(what + " is no base64");
    }
    Base64.Encoder encoder = isUrl ? Base64.getUrlEncoder() : Base64.getEncoder();
    String written = encoder.encodeToString(bytes);
    if (!written.equals(text) && !encoder.withoutPadding().encodeToString(bytes).equals(text)) {
      throw new RefusedException(what + " is no base64");
    }
    return bytes;
  }
}
