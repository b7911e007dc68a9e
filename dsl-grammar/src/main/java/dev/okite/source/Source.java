package dev.okite.source;

import java.util.Arrays;

/**
 * A named text, usually a policy file, with a table of its lines. It never reads a file by itself.
 *
 * <p>Offsets are UTF-16 code units from the start of the text. Lines end at LF, CR LF or CR.
 * Immutable and safe to share between threads.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** A source called {@code name} in messages (a path, or any label) that holds {@code text}. */
  public static Source of(String name, String text) {
    return new Source(name, text);
  }

  /** The label under which messages speak of this source. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many lines the text has; an empty text has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line and column at {@code offset}, which may be the length of the text. */
  public Position position(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " outside 0.." + text.length());
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }

  /** The offset of {@code position}; of one behind the text or its line, the nearest. */
  public int offset(Position position) {
    int line = Math.min(position.line(), lineStarts.length);
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    return Math.min(lineStarts[line - 1] + position.column() - 1, end);
  }

  /** The text of the 1-based {@code line} without its line end. */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A span of this source. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
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
