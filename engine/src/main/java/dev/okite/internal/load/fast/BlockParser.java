package dev.okite.internal.load.fast;

import dev.okite.value.Value;

/**
 * Reads documents, by lines and their indentation. An explicit stack of levels takes the place of
 * recursion, so that no input can exhaust the thread's.
 */
final class BlockParser {
  /** A key and its colon have to stand closer together than this; YAML says 1024. */
  static final int LONGEST_KEY = 1000;

  private final byte[] in;
  private final LineScanner lines;
  private final Tree tree;
  private final TextBuffer buffer = new TextBuffer();
  private final QuotedScalar quoted;
  private final BlockScalar blocks;
  private final FlowParser flow;

  /** What unquoted text of the document means. */
  private PlainText plain;

  /** The next token, at the start of its line or behind an indicator. */
  private int at;

  BlockParser(byte[] in, LineScanner lines, Tree tree, PlainText plain) {
    this.in = in;
    this.lines = lines;
    this.tree = tree;
    this.plain = plain;
    this.quoted = new QuotedScalar(in, buffer);
    this.blocks = new BlockScalar(in, buffer);
    this.flow = new FlowParser(in, lines, tree, quoted);
  }

  /** Where the document ended that was read last. */
  int end() {
    return at;
  }

  /** Reads the document whose first token, on the current line, stands at {@code start}. */
  Value read(int start, PlainText meaning) {
    at = start;
    plain = meaning;
    tree.begin();
    while (in[at] != 0 && !(at == lines.line() && Markers.standsAt(in, at))) {
      line(at - lines.line());
    }
    while (tree.top().depth > 0) {
      tree.closeBlock();
    }
    return tree.root();
  }

  /** Reads the line that the next token starts, and what goes on behind it. */
  private void line(int column) {
    while (tree.top().indent > column) {
      tree.closeBlock();
    }
    boolean dash = isDash();
    if (tree.top().indent == column) {
      beside(column, dash);
    } else if (!tree.top().waiting) {
      throw new HandOver(at);
    }
    if (!dash || dashes()) {
      content();
    }
  }

  /** Ends what a token ends that stands where the entries of the innermost collection start. */
  private void beside(int column, boolean dash) {
    if (dash) {
      if (tree.top().kind == Level.Kind.BLOCK_LIST) {
        endEntry();
      } else if (!tree.top().waiting) {
        throw new HandOver(at);
      }
      return;
    }
    if (tree.top().kind == Level.Kind.BLOCK_LIST) {
      // A list may be indented as the key that it belongs to; the next key ends it.
      tree.closeBlock();
      if (tree.top().indent != column) {
        throw new HandOver(at);
      }
    }
    endEntry();
  }

  private void endEntry() {
    if (tree.top().waiting) {
      tree.addEmpty();
    }
  }

  private boolean isDash() {
    byte next = in[at + 1];
    return in[at] == '-' && (next == ' ' || next == '\n' || next == 0);
  }

  /** Reads the dashes of a line; returns whether anything follows them there. */
  private boolean dashes() {
    while (isDash()) {
      int column = at - lines.line();
      Level level = tree.top();
      if (level.kind != Level.Kind.BLOCK_LIST || level.indent != column) {
        tree.openBlock(Level.Kind.BLOCK_LIST, column, at);
      }
      tree.addDash(at);
      at = lines.spaces(at + 1);
      if (endsLine()) {
        at = lines.next(at);
        return false;
      }
    }
    return true;
  }

  private boolean endsLine() {
    return in[at] == '\n' || in[at] == 0 || in[at] == '#';
  }

  /** Reads a key with what follows it, or a value that is awaited. */
  private void content() {
    int start = at;
    if (isQuote()) {
      quoted.read(start);
      int colon = lines.spaces(quoted.end());
      if (in[colon] == ':' && lines.endsKey(colon + 1, false)) {
        openMap(start, quoted.isOneLine() ? colon : Integer.MAX_VALUE);
        tree.addKey(quoted.text(), start, quoted.end());
        behindKey(colon);
      } else {
        quotedValue(start);
      }
    } else if (lines.startsPlain(start, false)) {
      int end = lines.plainEnd(start, false);
      int behind = lines.spaces(end);
      if (in[behind] == ':') {
        openMap(start, behind);
        tree.addKey(plain.key(start, end), start, end);
        behindKey(behind);
      } else {
        plainValue(start, end, behind);
      }
    } else {
      otherValue();
    }
  }

  /** Opens the map that starts with the key at {@code start}, unless the key goes on with one. */
  private void openMap(int start, int colon) {
    if (colon - start > LONGEST_KEY) {
      throw new HandOver(start);
    }
    int column = start - lines.line();
    Level level = tree.top();
    if (level.kind != Level.Kind.BLOCK_MAP || level.indent != column) {
      tree.openBlock(Level.Kind.BLOCK_MAP, column, start);
    }
  }

  private void behindKey(int colon) {
    int start = lines.spaces(colon + 1);
    at = start;
    if (endsLine()) {
      at = lines.next(start);
    } else if (isQuote()) {
      quoted.read(start);
      quotedValue(start);
    } else if (lines.startsPlain(start, false)) {
      int end = lines.plainEnd(start, false);
      plainValue(start, end, lines.spaces(end));
    } else {
      otherValue();
    }
  }

  private void quotedValue(int start) {
    tree.addText(quoted.text(), start, quoted.end());
    at = lines.nextLine(quoted.end());
  }

  private void otherValue() {
    int start = at;
    byte first = in[start];
    if (first == '[' || first == '{') {
      tree.requireWaiting(start);
      at = lines.nextLine(flow.read(start, plain));
    } else if (first == '|' || first == '>') {
      blocks.read(start, tree.top().indent);
      tree.addText(blocks.text(), start, blocks.end());
      lines.startLine(blocks.next());
      at = lines.next(blocks.next());
    } else {
      throw new HandOver(start);
    }
  }

  /** Adds the unquoted text whose first line ends at {@code end}; {@code behind} follows it. */
  private void plainValue(int start, int end, int behind) {
    at = behind;
    if (in[behind] == ':') {
      throw new HandOver(behind);
    }
    int blank = nextTextLine();
    if (!goesOn(blank)) {
      tree.addScalar(plain.value(start, end), end - start);
    } else {
      buffer.clear();
      buffer.append(in, start, end);
      int last = end;
      while (goesOn(blank)) {
        buffer.fold(blank);
        last = lines.plainEnd(at, false);
        buffer.append(in, at, last);
        at = lines.spaces(last);
        if (in[at] == ':') {
          throw new HandOver(at);
        }
        blank = nextTextLine();
      }
      // With a blank in it, it is text under every schema.
      tree.addText(buffer.text(), start, last);
    }
    at = lines.next(at);
  }

  /** Goes to the next line with text; returns how many empty ones lie before it, or -1. */
  private int nextTextLine() {
    int blank = -1;
    while (in[at] == '\n') {
      blank++;
      lines.startLine(at + 1);
      at = lines.spaces(at + 1);
    }
    return blank;
  }

  /** Whether unquoted text goes on at the token, which a line end stands before if not -1. */
  private boolean goesOn(int blank) {
    int indent = tree.top().indent;
    if (blank < 0 || in[at] == 0 || in[at] == '#' || at - lines.line() <= indent) {
      return false;
    }
    if (indent < 0) {
      if (at == lines.line() && Markers.standsAt(in, at)) {
        return false;
      }
      throw new HandOver(at);
    }
    return true;
  }

  private boolean isQuote() {
    return in[at] == '"' || in[at] == '\'';
  }
}
