package dev.okite.cli.input;

import dev.okite.cli.input.Chunk.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file of JSON Lines into pieces of whole lines, and counts the lines and the documents in
 * them. Belongs to one thread.
 */
final class LineSplitter {
  private static final byte[] NOTHING = {};

  private final InputFile file;
  private final InputStream in;
  private final int pieceBytes;
  private final int maxBytes;
  private byte[] rest = NOTHING;
  private int documents;
  private int lines;
  private boolean isDone;

  /**
   * @param pieceBytes how large a piece becomes, if its last line is not larger
   * @param maxBytes how large a line may be
   */
  LineSplitter(InputFile file, InputStream in, int pieceBytes, int maxBytes) {
    this.file = file;
    this.in = in;
    this.pieceBytes = pieceBytes;
    this.maxBytes = maxBytes;
  }

  InputFile file() {
    return file;
  }

  /** The next piece; null behind the last. Closes the file there. */
  @Nullable Lines next() {
    if (isDone) {
      return null;
    }
    try {
      Lines piece = read();
      if (piece == null) {
        close();
      }
      return piece;
    } catch (IOException failure) {
      close();
      return new Lines(file, NOTHING, documents, lines, Unreadable.file(file.label(), failure));
    }
  }

  /** Reads no further. */
  void close() {
    isDone = true;
    rest = NOTHING;
    try {
      in.close();
    } catch (IOException failure) {
      // All that was wanted of it has been read.
    }
  }

  private @Nullable Lines read() throws IOException {
    byte[] buffer = Arrays.copyOf(rest, Math.max(pieceBytes, rest.length));
    int length = rest.length;
    while (true) {
      length += in.readNBytes(buffer, length, buffer.length - length);
      if (length < buffer.length) {
        rest = NOTHING;
        return length == 0 ? null : piece(buffer, length);
      }
      int end = isText(buffer) ? lastLineEnd(buffer) : 0;
      if (end > 0) {
        rest = Arrays.copyOfRange(buffer, end, length);
        return piece(buffer, end);
      }
      if (length > maxBytes) {
        return tooLong(buffer);
      }
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * length, maxBytes + 1L));
    }
  }

  private Lines piece(byte[] buffer, int length) {
    Lines piece = new Lines(file, Arrays.copyOf(buffer, length), documents, lines, null);
    count(buffer, length);
    return piece;
  }

  /** The start of a line that nobody reads, or of a file that has no lines. */
  private Lines tooLong(byte[] buffer) throws IOException {
    if (!isText(buffer)) {
      close();
      return new Lines(file, buffer, documents, lines, null);
    }
    Lines piece = new Lines(file, buffer, documents++, lines++, null);
    rest = behindLine(buffer[buffer.length - 1]);
    return piece;
  }

  /** What was read behind the line that goes on behind {@code last}. */
  private byte[] behindLine(byte last) throws IOException {
    byte[] block = new byte[pieceBytes];
    byte before = last;
    int length;
    do {
      length = in.readNBytes(block, 0, block.length);
      for (int i = 0; i < length; i++) {
        if (block[i] == '\n') {
          return Arrays.copyOfRange(block, i + 1, length);
        }
        if (before == '\r') {
          return Arrays.copyOfRange(block, i, length);
        }
        before = block[i];
      }
    } while (length == block.length);
    return NOTHING;
  }

  /** What is no UTF-8 by its first bytes has no lines: it is refused as a whole. */
  private boolean isText(byte[] buffer) {
    if (lines == 0) {
      for (int i = 0; i < Math.min(4, buffer.length); i++) {
        if (buffer[i] == 0 || buffer[i] == (byte) 0xFE || buffer[i] == (byte) 0xFF) {
          return false;
        }
      }
    }
    return true;
  }

  /** The index behind the last line end; 0 if there is none of which both bytes are known. */
  private static int lastLineEnd(byte[] buffer) {
    for (int i = buffer.length - 1; i >= 0; i--) {
      if (buffer[i] == '\n'
          || (buffer[i] == '\r' && i + 1 < buffer.length && buffer[i + 1] != '\n')) {
        return i + 1;
      }
    }
    return 0;
  }

  private void count(byte[] buffer, int length) {
    boolean isBlank = true;
    for (int i = lines == 0 ? markLength(buffer, length) : 0; i < length; i++) {
      byte b = buffer[i];
      if (b == '\n' || b == '\r') {
        documents = isBlank ? documents : Math.addExact(documents, 1);
        isBlank = true;
        if (b == '\n' || i + 1 == length || buffer[i + 1] != '\n') {
          lines = Math.addExact(lines, 1);
        }
      } else if (b != ' ' && b != '\t') {
        isBlank = false;
      }
    }
  }

  private static int markLength(byte[] buffer, int length) {
    boolean marked =
        length >= 3
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }
}
