package dev.okite.internal.load.fast;

/** Reads lists and maps in brackets and braces. */
final class FlowParser {
  private final byte[] in;
  private final LineScanner lines;
  private final Tree tree;
  private final QuotedScalar quoted;

  FlowParser(byte[] in, LineScanner lines, Tree tree, QuotedScalar quoted) {
    this.in = in;
    this.lines = lines;
    this.tree = tree;
    this.quoted = quoted;
  }

  /** Reads the collection that opens at {@code start}; returns the offset behind it. */
  int read(int start, PlainText plain) {
    int outside = tree.top().depth;
    int p = open(start);
    boolean entry = true;
    while (tree.top().depth > outside) {
      p = next(p);
      byte c = in[p];
      boolean map = tree.top().isMap();
      if (c == (map ? '}' : ']')) {
        p++;
        tree.close(p);
        entry = false;
      } else if (entry == (c == ',')) {
        throw new HandOver(p);
      } else if (c == ',') {
        p++;
        entry = true;
      } else {
        p = map ? key(p, plain) : p;
        entry = in[p] == '[' || in[p] == '{';
        p = entry ? open(p) : scalar(p, plain);
      }
    }
    return p;
  }

  private int open(int start) {
    tree.openFlow(in[start] == '{' ? Level.Kind.FLOW_MAP : Level.Kind.FLOW_LIST, start);
    return start + 1;
  }

  private int next(int start) {
    int p = lines.next(start);
    if (p == lines.line() && (in[p] == '-' || in[p] == '.')) {
      throw new HandOver(p);
    }
    return p;
  }

  /** Reads a key and its colon; returns where its value starts. */
  private int key(int start, PlainText plain) {
    int end;
    String key;
    if (isQuote(in[start])) {
      quoted.read(start);
      end = quoted.end();
      key = quoted.text();
    } else {
      end = plainEnd(start);
      key = plain.key(start, end);
    }
    int colon = lines.spaces(end);
    if (in[colon] != ':' || colon - start > BlockParser.LONGEST_KEY) {
      throw new HandOver(colon);
    }
    // A key in quotes on two lines is none.
    if (isQuote(in[start]) && !quoted.isOneLine()) {
      throw new HandOver(start);
    }
    tree.addKey(key, start, end);
    return next(colon + 1);
  }

  private int scalar(int start, PlainText plain) {
    if (isQuote(in[start])) {
      quoted.read(start);
      tree.addText(quoted.text(), start, quoted.end());
      return quoted.end();
    }
    int end = plainEnd(start);
    tree.addScalar(plain.value(start, end), end - start);
    return end;
  }

  private int plainEnd(int start) {
    if (!lines.startsPlain(start, true)) {
      throw new HandOver(start);
    }
    return lines.plainEnd(start, true);
  }

  private static boolean isQuote(byte c) {
    return c == '"' || c == '\'';
  }
}
