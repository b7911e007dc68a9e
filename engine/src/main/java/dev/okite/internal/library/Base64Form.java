package dev.okite.internal.library;

import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/** The two alphabets of Base64. Strict: no two texts stand for the same bytes. */
enum Base64Form {
  /** With {@code +}, {@code /} and padding. */
  STANDARD("Base64"),

  /** With {@code -} and {@code _}; padding may be there or not. */
  URL("Base64 for URLs");

  private final String title;

  Base64Form(String title) {
    this.title = title;
  }

  String encode(byte[] bytes) {
    return this == STANDARD
        ? Base64.getEncoder().encodeToString(bytes)
        : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The text that {@code encoded} stands for.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it is malformed, or its bytes
   *     are not UTF-8
   */
  String text(String encoded) {
    try {
      return Utf8Text.of(bytes(encoded));
    } catch (CharacterCodingException malformed) {
      throw invalid(encoded, title + " of UTF-8 text");
    }
  }

  /**
   * The bytes that {@code encoded} stands for.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it is malformed
   */
  byte[] bytes(String encoded) {
    byte[] bytes;
    try {
      bytes = (this == STANDARD ? Base64.getDecoder() : Base64.getUrlDecoder()).decode(encoded);
    } catch (IllegalArgumentException malformed) {
      throw invalid(encoded, title);
    }
    if (!isExact(bytes, encoded)) {
      throw invalid(encoded, this == STANDARD ? title + " with padding" : title);
    }
    return bytes;
  }

  private boolean isExact(byte[] bytes, String encoded) {
    return encode(bytes).equals(encoded)
        || (this == URL && Base64.getUrlEncoder().encodeToString(bytes).equals(encoded));
  }

  private static EvaluationFailure invalid(String text, String wanted) {
    return new EvaluationFailure(ErrorCode.INVALID_VALUE, Quotation.of(text) + " is not " + wanted);
  }
}
