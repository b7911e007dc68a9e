package dev.okite.internal.load.fast;

import java.nio.charset.StandardCharsets;

/** Reads text in the quotes of JSON. Holds where it last ended. */
final class JsonText {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  /** What the decoder puts in place of bytes that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] in;
  private final int maxLength;
  private final TextBuffer buffer = new TextBuffer();
  private int end;

  /**
   * @param maxLength how long a text may be; its bytes are counted, of which it never has fewer
   *     than characters
   */
  JsonText(byte[] in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** The offset behind the closing quote of the text with escapes that was read last. */
  int end() {
    return end;
  }

  /** Where something stands from {@code start} on that is not part of the text as it is. */
  int ordinaryEnd(int start, int limit) {
    int p = start;
    while (p < limit && ByteClass.is(in[p], ByteClass.JSON_TEXT)) {
      p++;
    }
    return p;
  }

  /** The text between two quotes with nothing but ordinary bytes between them. */
  String between(int opening, int closing) {
    int length = closing - opening - 1;
    if (length > maxLength) {
      throw new HandOver(opening);
    }
    return checked(new String(in, opening + 1, length, StandardCharsets.UTF_8), opening);
  }

  /** The text that {@code opening} starts, and whose first byte with a meaning is {@code from}. */
  String escaped(int opening, int from, int limit) {
    buffer.clear();
    buffer.append(in, opening + 1, from);
    int p = from;
    while (p < limit && in[p] == '\\') {
      p = escape(p, limit);
      int piece = p;
      p = ordinaryEnd(p, limit);
      buffer.append(in, piece, p);
    }
    if (p >= limit || in[p] != '"' || p - opening > maxLength) {
      throw new HandOver(p);
    }
    end = p + 1;
    return checked(buffer.text(), opening);
  }

  /** Reads the escape at {@code start}; returns where it ends. */
  private int escape(int start, int limit) {
    int known = start + 1 < limit ? ESCAPES.indexOf(in[start + 1]) : -1;
    if (known >= 0) {
      buffer.append((byte) MEANINGS.charAt(known));
      return start + 2;
    }
    int unit = unit(start, limit);
    int next = start + 6;
    if (Character.isSurrogate((char) unit)) {
      int other = unit(next, limit);
      if (!Character.isSurrogatePair((char) unit, (char) other)) {
        throw new HandOver(start);
      }
      unit = Character.toCodePoint((char) unit, (char) other);
      next += 6;
    }
    buffer.appendCharacter(unit);
    return next;
  }

  /** The code unit that the escape at {@code start} spells by four digits. */
  private int unit(int start, int limit) {
    if (start + 6 > limit || in[start] != '\\' || in[start + 1] != 'u') {
      throw new HandOver(start);
    }
    int unit = 0;
    for (int p = start + 2; p < start + 6; p++) {
      int digit = Character.digit(in[p], 16);
      if (digit < 0) {
        throw new HandOver(start);
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** Only the decoder knows whether all bytes were UTF-8; the character itself is rare. */
  private static String checked(String text, int offset) {
    if (text.indexOf(REPLACEMENT) >= 0) {
      throw new HandOver(offset);
    }
    return text;
  }
}
