package dev.okite.internal.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as test data spells them: backslashes with n, r, t, s for a space, {@code xHH} for a byte
 * and {@code u{H}} for a character.
 */
final class Escapes {
  private Escapes() {}

  static byte[] bytes(String spelled) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int i = 0;
    while (i < spelled.length()) {
      int c = spelled.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\') {
        char kind = spelled.charAt(i++);
        if (kind == 'x') {
          out.write(Integer.parseInt(spelled.substring(i, i + 2), 16));
          i += 2;
          continue;
        }
        if (kind == 'u') {
          int end = spelled.indexOf('}', i);
          c = Integer.parseInt(spelled.substring(i + 1, end), 16);
          i = end + 1;
        } else {
          c =
              switch (kind) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 's' -> ' ';
                default -> kind;
              };
        }
      }
      out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
