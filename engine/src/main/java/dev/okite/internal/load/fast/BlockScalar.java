package dev.okite.internal.load.fast;

/** Reads literal and folded text. Holds what it last read. */
final class BlockScalar {
  private final byte[] in;
  private final TextBuffer buffer;

  private String text = "";
  private int end;
  private int next;

  /** What the header says: `-`, `+` or 0, and the digit or 0. */
  private byte chomping;

  private int increment;

  /** Empty lines before {@link #next}. */
  private int blank;

  BlockScalar(byte[] in, TextBuffer buffer) {
    this.in = in;
    this.buffer = buffer;
  }

  /** The text with its line ends. */
  String text() {
    return text;
  }

  /** The offset behind its last character that is not blank; behind the header without one. */
  int end() {
    return end;
  }

  /** Where the first line behind it starts. */
  int next() {
    return next;
  }

  /**
   * Reads the text whose header stands at {@code start}.
   *
   * @param indent how far the list or map around it is indented; -1 outside of any
   */
  void read(int start, int indent) {
    buffer.clear();
    int header = indicators(start + 1);
    next = body(header);
    int body = next;
    int column = increment == 0 ? leadingIndent(indent + 1) : Math.max(indent, 0) + increment;
    int last = lines(column, in[start] == '>');
    while (last > body && isBlank(in[last - 1])) {
      last--;
    }
    end = last > body ? last : header;
    text = buffer.text();
  }

  /** Reads the indicators; returns where they end. */
  private int indicators(int start) {
    chomping = 0;
    increment = 0;
    int p = chomping(start);
    if (in[p] >= '1' && in[p] <= '9') {
      increment = in[p] - '0';
      p++;
    }
    if (chomping == 0) {
      p = chomping(p);
    }
    if (in[p] != ' ' && in[p] != '\n') {
      throw new HandOver(p);
    }
    return p;
  }

  private int chomping(int p) {
    if (in[p] == '-' || in[p] == '+') {
      chomping = in[p];
      return p + 1;
    }
    return p;
  }

  /** Where the line behind the header starts. */
  private int body(int header) {
    int p = header;
    while (in[p] == ' ') {
      p++;
    }
    if (in[p] == '#') {
      p = lineEnd(p);
    }
    if (in[p] != '\n') {
      throw new HandOver(p);
    }
    return p + 1;
  }

  /** The indentation that the first lines show: the deepest of them up to the first with text. */
  private int leadingIndent(int least) {
    int deepest = Math.max(least, 1);
    int p = next;
    int line = p;
    while (in[p] == ' ' || in[p] == '\n') {
      if (in[p] == '\n') {
        line = p + 1;
      }
      p++;
      deepest = Math.max(deepest, p - line);
    }
    return deepest;
  }

  /** Reads the lines that are indented to {@code column}; returns where the last one ends. */
  private int lines(int column, boolean folded) {
    int p = textAt(column);
    if (p < 0) {
      // Text without text: its indentation has rules of its own.
      throw new HandOver(next);
    }
    while (true) {
      buffer.appendBreaks(blank);
      boolean indented = in[p] == ' ' || in[p] == '\t';
      int lineEnd = lineEnd(p);
      buffer.append(in, p, lineEnd);
      // At the end of the text, a line end is taken as read.
      next = in[lineEnd] == 0 ? lineEnd : lineEnd + 1;
      p = textAt(column);
      if (p < 0) {
        chomp();
        return lineEnd;
      }
      if (!folded || indented || in[p] == ' ' || in[p] == '\t') {
        buffer.append((byte) '\n');
      } else if (blank == 0) {
        buffer.append((byte) ' ');
      }
    }
  }

  private void chomp() {
    if (chomping != '-') {
      buffer.append((byte) '\n');
    }
    if (chomping == '+') {
      buffer.appendBreaks(blank);
    }
  }

  /**
   * Skips empty lines from {@link #next} on; returns where the text of the line behind them starts,
   * or -1 if that is not indented to {@code column}.
   */
  private int textAt(int column) {
    blank = 0;
    while (true) {
      int p = next;
      int limit = p + column;
      while (p < limit && in[p] == ' ') {
        p++;
      }
      if (in[p] != '\n') {
        return p == limit && in[p] != 0 ? p : -1;
      }
      blank++;
      next = p + 1;
    }
  }

  private int lineEnd(int start) {
    int p = start;
    while (in[p] != '\n' && in[p] != 0) {
      p++;
    }
    return p;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t';
  }
}
