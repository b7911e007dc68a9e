package dev.okite.internal.load.fast;

/** Finds the ends of unquoted text, and the way to the next token. */
final class LineScanner {
  private final byte[] in;

  /** Where the line starts that {@link #next} has reached. */
  private int line;

  LineScanner(byte[] in) {
    this.in = in;
  }

  int line() {
    return line;
  }

  void startLine(int start) {
    line = start;
  }

  /** Skips the spaces from {@code start} on. */
  int spaces(int start) {
    int p = start;
    while (in[p] == ' ') {
      p++;
    }
    return p;
  }

  /** Skips spaces, line ends and comments from {@code start} on. */
  int next(int start) {
    int p = start;
    while (true) {
      switch (in[p]) {
        case ' ' -> p++;
        case '\n' -> {
          p++;
          line = p;
        }
        case '#' -> {
          if (p > line && in[p - 1] != ' ') {
            throw new HandOver(p);
          }
          p = lineEnd(p);
        }
        default -> {
          return p;
        }
      }
    }
  }

  /** As {@link #next}; nothing else may stand on the line. */
  int nextLine(int start) {
    int p = spaces(start);
    if (in[p] != '\n' && in[p] != 0 && (in[p] != '#' || p == start)) {
      throw new HandOver(p);
    }
    return next(p);
  }

  private int lineEnd(int start) {
    int p = start;
    while (in[p] != '\n' && in[p] != 0) {
      p++;
    }
    return p;
  }

  /** Whether unquoted text starts at {@code p}. */
  boolean startsPlain(int p, boolean flow) {
    return ByteClass.is(in[p], ByteClass.PLAIN_START)
        || (in[p] == '-'
            && ByteClass.is(in[p + 1], flow ? ByteClass.FLOW_PLAIN : ByteClass.BLOCK_PLAIN)
            && in[p + 1] != '#');
  }

  /** Where the unquoted text ends on its line that goes on at {@code start}. */
  int plainEnd(int start, boolean flow) {
    int ordinary = flow ? ByteClass.FLOW_PLAIN : ByteClass.BLOCK_PLAIN;
    int p = start;
    while (true) {
      while (ByteClass.is(in[p], ordinary)) {
        p++;
      }
      byte c = in[p];
      if (c == ' ') {
        int q = spaces(p);
        if (endsPlain(q, flow)) {
          return p;
        }
        p = q;
      } else if (c == ':' && !endsKey(p + 1, flow)) {
        p++;
      } else if (c == '\t') {
        throw new HandOver(p);
      } else {
        return p;
      }
    }
  }

  /** Whether text ends before the spaces in front of {@code p}. */
  private boolean endsPlain(int p, boolean flow) {
    byte c = in[p];
    return c == '#'
        || c == '\n'
        || c == 0
        || (c == ':' ? endsKey(p + 1, flow) : flow && !ByteClass.is(c, ByteClass.FLOW_PLAIN));
  }

  /** Whether the colon before {@code p} ends unquoted text. */
  boolean endsKey(int p, boolean flow) {
    byte c = in[p];
    return c == ' ' || c == '\n' || c == 0 || c == '\t' || (flow && isFlowIndicator(c));
  }

  private static boolean isFlowIndicator(byte c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }
}
