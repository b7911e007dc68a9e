package dev.okite.internal.load.fast;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the bytes of a text that does not stand in one piece. */
final class TextBuffer {
  private byte[] bytes = {};
  private int length;

  /** What must not be taken back: it was not written as blanks. */
  private int kept;

  void clear() {
    length = 0;
    kept = 0;
  }

  void append(byte b) {
    reserve(1);
    bytes[length++] = b;
  }

  void append(byte[] source, int start, int end) {
    reserve(end - start);
    System.arraycopy(source, start, bytes, length, end - start);
    length += end - start;
  }

  /** Appends a character that is not half of a pair. */
  void appendCharacter(int c) {
    if (c < 0x80) {
      append((byte) c);
    } else if (c < 0x800) {
      append((byte) (0xC0 | c >> 6));
      append((byte) (0x80 | (c & 0x3F)));
    } else {
      if (c < 0x10000) {
        append((byte) (0xE0 | c >> 12));
      } else {
        append((byte) (0xF0 | c >> 18));
        append((byte) (0x80 | (c >> 12 & 0x3F)));
      }
      append((byte) (0x80 | (c >> 6 & 0x3F)));
      append((byte) (0x80 | (c & 0x3F)));
    }
  }

  void appendBreaks(int count) {
    reserve(count);
    Arrays.fill(bytes, length, length + count, (byte) '\n');
    length += count;
  }

  /** What a line end between two lines of text means, with {@code blank} empty lines behind it. */
  void fold(int blank) {
    if (blank == 0) {
      append((byte) ' ');
    } else {
      appendBreaks(blank);
    }
  }

  /** Protects what has been appended from {@link #stripBlanks()}. */
  void keep() {
    kept = length;
  }

  /** Takes back the blanks at the end. */
  void stripBlanks() {
    while (length > kept && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t')) {
      length--;
    }
  }

  String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length + 64, length + more));
    }
  }
}
