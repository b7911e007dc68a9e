package dev.okite.internal.load;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Checks the encoding of a text. */
final class Utf8 {
  private Utf8() {}

  /** The length of the byte order mark that {@code bytes} start with: 3 or 0. */
  static int markLength(byte[] bytes) {
    return bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /**
   * @throws LoadFailure if the text is in another encoding of Unicode, as its first bytes tell
   */
  static void checkFirstBytes(byte[] bytes) {
    if (bytes.length < 2) {
      return;
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int zeros = 0;
    for (int i = 0; i < 4 && i < bytes.length; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (mark == 0xFFFE || mark == 0xFEFF || (zeros >= 2 && zeros < 4)) {
      throw new LoadFailure(
          0, "the text is UTF-16 or UTF-32, expected UTF-8; save the file as UTF-8");
    }
  }

  /**
   * @throws LoadFailure if something from {@code start} to before {@code end} is not UTF-8
   */
  static void check(byte[] bytes, int start, int end) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.allocate(Math.max(2, Math.min(8192, end - start)));
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        throw failure(bytes, in.position());
      }
      out.clear();
    }
  }

  static LoadFailure failure(byte[] bytes, int offset) {
    return new LoadFailure(
        offset,
        String.format(
            Locale.ROOT,
            "the byte 0x%02X at offset %d is not UTF-8; save the file as UTF-8",
            bytes[offset] & 0xFF,
            offset));
  }
}
