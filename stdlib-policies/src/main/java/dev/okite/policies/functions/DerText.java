package dev.okite.policies.functions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One element of DER, of those that extensions hold. */
final class DerText {
  /** The tag of an octet string. */
  static final int OCTETS = 0x04;

  /** The tag of a text in UTF-8. */
  static final int UTF8 = 0x0C;

  private DerText() {}

  /** The content of the one element that {@code der} is, whose tag has to be {@code tag}. */
  static byte[] content(byte[] der, int tag) throws InvalidTextException {
    int start = 2;
    int length = der.length < 2 ? -1 : der[1] & 0xFF;
    if (length >= 0x80) {
      int bytes = length & 0x7F;
      length = bytes < 1 || bytes > 3 || der.length < 2 + bytes ? -1 : 0;
      for (int i = 0; length >= 0 && i < bytes; i++) {
        length = length << 8 | (der[start++] & 0xFF);
      }
    }
    if (length < 0 || der.length != start + length || (der[0] & 0xFF) != tag) {
      throw new InvalidTextException("an extension of it is malformed");
    }
    return Arrays.copyOfRange(der, start, der.length);
  }

  /** The text that {@code bytes} are in UTF-8. */
  static String text(byte[] bytes) throws InvalidTextException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new InvalidTextException("an extension of it has text that is not UTF-8");
    }
  }
}
