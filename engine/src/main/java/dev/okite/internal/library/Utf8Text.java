package dev.okite.internal.library;

import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as bytes of UTF-8 and back. Strict, so that no two texts have the same bytes. */
final class Utf8Text {
  private Utf8Text() {}

  /**
   * The bytes of {@code text}.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it has half a surrogate pair
   */
  static byte[] bytes(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException malformed) {
      throw new EvaluationFailure(
          ErrorCode.INVALID_VALUE, Quotation.of(text) + " is not well-formed Unicode");
    }
  }

  /**
   * The text that {@code bytes} are.
   *
   * @throws CharacterCodingException if they are not UTF-8
   */
  static String of(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
