package dev.okite.internal.load;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a YAML file, and the way from the code points that the parser counts to them.
 *
 * <p>Not thread-safe: it remembers where it last looked, because positions come nearly in order.
 */
final class YamlText {
  private final byte[] bytes;
  private int codePoint;
  private int offset;

  YamlText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Counts code points from the byte {@code start} from now on. */
  void startAt(int start) {
    codePoint = 0;
    offset = start;
  }

  int length() {
    return bytes.length;
  }

  /** The byte at {@code at} as a character; 0 behind the end. */
  char charAt(int at) {
    return at < bytes.length ? (char) (bytes[at] & 0xFF) : 0;
  }

  /** The offset of the code point with number {@code index}. */
  int offsetOf(int index) {
    while (codePoint < index && offset < bytes.length) {
      offset++;
      while (offset < bytes.length && isContinuation(offset)) {
        offset++;
      }
      codePoint++;
    }
    while (codePoint > index) {
      offset--;
      while (isContinuation(offset)) {
        offset--;
      }
      codePoint--;
    }
    return offset;
  }

  /** Where the line that holds {@code at} starts, but not before {@code floor}. */
  int lineStart(int at, int floor) {
    int start = at;
    while (start > floor && !isBreak(start - 1)) {
      start--;
    }
    return start;
  }

  /** Where the line after the one that holds {@code at} starts; the length if there is none. */
  int nextLine(int at) {
    int next = at;
    while (next < bytes.length && !isBreak(next)) {
      next++;
    }
    if (next + 1 < bytes.length && bytes[next] == '\r' && bytes[next + 1] == '\n') {
      next++;
    }
    return Math.min(next + 1, bytes.length);
  }

  /** Whether a line that opens a document starts at {@code at}. */
  boolean isDocumentStart(int at) {
    return charAt(at) == '-'
        && charAt(at + 1) == '-'
        && charAt(at + 2) == '-'
        && (at + 3 >= bytes.length || isBlank(at + 3));
  }

  /** Skips an anchor and a tag, with the blanks and comments behind them. */
  int skipProperties(int start) {
    int at = start;
    while (charAt(at) == '&' || charAt(at) == '!') {
      while (at < bytes.length && !isBlank(at)) {
        at++;
      }
      at = skipBlanks(at);
    }
    return at;
  }

  private int skipBlanks(int start) {
    int at = start;
    while (at < bytes.length && (isBlank(at) || bytes[at] == '#')) {
      at = bytes[at] == '#' ? nextLine(at) : at + 1;
    }
    return at;
  }

  /** The end of a block scalar: behind its last line that is not blank, or behind its header. */
  int blockScalarEnd(int start, int limit) {
    int header = start;
    while (header < limit && !isBlank(header)) {
      header++;
    }
    int body = nextLine(header);
    int end = limit;
    while (end > body && isBlank(end - 1)) {
      end--;
    }
    return end > body ? end : header;
  }

  /** What stands at {@code at}, as far as a message should show it; empty at the end of a line. */
  String excerpt(int at) {
    int end = at;
    while (end < bytes.length && !isBreak(end) && end - at < 24) {
      end++;
    }
    while (end < bytes.length && isContinuation(end)) {
      end++;
    }
    return new String(
            bytes, Math.min(at, bytes.length), Math.max(0, end - at), StandardCharsets.UTF_8)
        .strip();
  }

  boolean isBlank(int at) {
    return bytes[at] == ' ' || bytes[at] == '\t' || isBreak(at);
  }

  private boolean isBreak(int at) {
    return bytes[at] == '\n' || bytes[at] == '\r';
  }

  private boolean isContinuation(int at) {
    return (bytes[at] & 0xC0) == 0x80;
  }
}
