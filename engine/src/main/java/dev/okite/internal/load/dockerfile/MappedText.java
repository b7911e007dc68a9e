package dev.okite.internal.load.dockerfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is put together from pieces of a file, in UTF-8. Each byte knows where in the file it
 * stands, so what is found behind a continuation, an escape or a quote is still found where it is
 * written. Immutable.
 */
final class MappedText {
  private final byte[] bytes;

  /** Where in {@link #bytes} each piece starts, and where that is in the file. */
  private final int[] starts;

  private final int[] origins;

  /** What {@link #endOffset} is where there is no byte. */
  private final int emptyAt;

  private MappedText(byte[] bytes, int[] starts, int[] origins, int emptyAt) {
    this.bytes = bytes;
    this.starts = starts;
    this.origins = origins;
    this.emptyAt = emptyAt;
  }

  int length() {
    return bytes.length;
  }

  /** The byte at {@code index} as a character of ASCII, or one of a longer character; 0 outside. */
  char at(int index) {
    return index >= 0 && index < bytes.length ? (char) (bytes[index] & 0xFF) : 0;
  }

  /** Where in the file the byte at {@code index} stands; at the end, where the last one ends. */
  int offset(int index) {
    if (index >= bytes.length) {
      return endOffset(bytes.length);
    }
    int found = Arrays.binarySearch(starts, index);
    int piece = found >= 0 ? found : -found - 2;
    return origins[piece] + index - starts[piece];
  }

  /** Where in the file the text before {@code index} ends. */
  int endOffset(int index) {
    return index == 0 ? (bytes.length == 0 ? emptyAt : offset(0)) : offset(index - 1) + 1;
  }

  String string(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  String string() {
    return string(0, bytes.length);
  }

  /**
   * The first index from {@code from} on, before {@code to}, where no blank stands; or {@code to}.
   */
  int behindBlanks(int from, int to) {
    int i = from;
    while (i < to && isBlank(at(i))) {
      i++;
    }
    return i;
  }

  /** The index behind the last byte before {@code to}, from {@code from} on, that is no blank. */
  int beforeBlanks(int from, int to) {
    int i = to;
    while (i > from && isBlank(at(i - 1))) {
      i--;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Puts a text together. */
  static final class Builder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int[] starts = new int[2];
    private int[] origins = new int[2];
    private int pieces;
    private int next = -1;
    private final int emptyAt;

    /**
     * @param emptyAt where in the file the text stands if it stays empty
     */
    Builder(int emptyAt) {
      this.emptyAt = emptyAt;
    }

    /** Adds the bytes of the file from {@code from} to before {@code to}. */
    Builder add(byte[] file, int from, int to) {
      if (to > from) {
        piece(from);
        bytes.write(file, from, to - from);
        next = to;
      }
      return this;
    }

    /** Adds the byte at {@code index} of {@code text}. */
    Builder add(MappedText text, int index) {
      return add(text.at(index), text.offset(index));
    }

    /** Adds all bytes of {@code text} from {@code from} to before {@code to}. */
    Builder add(MappedText text, int from, int to) {
      for (int i = from; i < to; i++) {
        add(text, i);
      }
      return this;
    }

    /** Adds a byte that {@code offset} in the file stands for. */
    Builder add(char oneByte, int offset) {
      if (offset != next) {
        piece(offset);
      }
      bytes.write(oneByte);
      next = offset + 1;
      return this;
    }

    private void piece(int origin) {
      if (pieces > 0 && origin == next) {
        return;
      }
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, 2 * pieces);
        origins = Arrays.copyOf(origins, 2 * pieces);
      }
      starts[pieces] = bytes.size();
      origins[pieces++] = origin;
    }

    MappedText build() {
      return new MappedText(
          bytes.toByteArray(),
          Arrays.copyOf(starts, pieces),
          Arrays.copyOf(origins, pieces),
          emptyAt);
    }
  }
}
