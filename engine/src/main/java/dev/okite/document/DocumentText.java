package dev.okite.document;

import dev.okite.source.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a file of documents, or of a piece of one, and the lines in them. Offsets are bytes
 * of UTF-8; lines end at LF, CR LF or CR. Columns count UTF-16 code units from 1. Immutable; it
 * keeps the array that it is given.
 */
public final class DocumentText {
  private final byte[] bytes;
  private final int linesBefore;
  private int[] lineStarts = {};

  private DocumentText(byte[] bytes, int linesBefore) {
    this.bytes = bytes;
    this.linesBefore = linesBefore;
  }

  /** A text over {@code utf8}, which nobody may change any more. */
  public static DocumentText of(byte[] utf8) {
    return new DocumentText(utf8, 0);
  }

  /**
   * A piece of a text that starts at the beginning of one of its lines. Offsets count from the
   * start of the piece, lines from that of the whole.
   *
   * @param utf8 the piece, which nobody may change any more
   * @param linesBefore how many lines of the text stand before it
   */
  public static DocumentText piece(byte[] utf8, int linesBefore) {
    return new DocumentText(utf8, linesBefore);
  }

  /** How many bytes the text has. */
  public int length() {
    return bytes.length;
  }

  /** The line and column of the byte at {@code offset}; a byte order mark takes no column. */
  public Position position(int offset) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(linesBefore + line + 1, units(starts[line], offset) + 1);
  }

  /** The text of the 1-based {@code line} without its line end. */
  public String line(int line) {
    int[] starts = lineStarts();
    int here = line - linesBefore;
    int start = starts[here - 1];
    int end = here < starts.length ? starts[here] : bytes.length;
    while (end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    int from = start == 0 && startsWithMark() ? 3 : start;
    return new String(bytes, from, Math.max(0, end - from), StandardCharsets.UTF_8);
  }

  /** The text between two offsets, the second one excluded. */
  public String between(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private boolean startsWithMark() {
    return linesBefore == 0
        && bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private int units(int start, int end) {
    int from = start == 0 && startsWithMark() ? Math.min(3, end) : start;
    int count = 0;
    for (int i = from; i < end; i++) {
      int b = bytes[i] & 0xFF;
      if (b >= 0xF0) {
        count += 2;
      } else if (b < 0x80 || b >= 0xC0) {
        count++;
      }
    }
    return count;
  }

  /** Computed when first asked for; two threads that race compute the same table. */
  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts.length == 0) {
      starts = findLineStarts();
      lineStarts = starts;
    }
    return starts;
  }

  private int[] findLineStarts() {
    int[] starts = new int[Math.max(4, bytes.length / 24)];
    int count = 1;
    for (int i = 0; i < bytes.length; i++) {
      boolean ends =
          bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
