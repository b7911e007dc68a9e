package dev.okite.internal.load.fast;

import java.nio.charset.StandardCharsets;

/** Reads text in quotes. Holds what it last read. */
final class QuotedScalar {
  private static final String ESCAPES = "0abtnvfre \"/\\N_";
  private static final String MEANINGS = "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0";

  private final byte[] in;
  private final TextBuffer buffer;

  private String text = "";
  private int end;
  private boolean oneLine;

  QuotedScalar(byte[] in, TextBuffer buffer) {
    this.in = in;
    this.buffer = buffer;
  }

  /** What the quotes hold. */
  String text() {
    return text;
  }

  /** The offset behind the closing quote. */
  int end() {
    return end;
  }

  /** Whether both quotes stand on the same line. */
  boolean isOneLine() {
    return oneLine;
  }

  /** Reads the text whose opening quote stands at {@code start}. */
  void read(int start) {
    byte quote = in[start];
    boolean isDouble = quote == '"';
    int ordinary = isDouble ? ByteClass.DOUBLE_QUOTED : ByteClass.SINGLE_QUOTED;
    int p = start + 1;
    while (ByteClass.is(in[p], ordinary)) {
      p++;
    }
    oneLine = true;
    if (in[p] == quote && (isDouble || in[p + 1] != quote)) {
      text = new String(in, start + 1, p - start - 1, StandardCharsets.UTF_8);
      end = p + 1;
    } else {
      buffer.clear();
      buffer.append(in, start + 1, p);
      end = pieces(p, quote, ordinary) + 1;
      text = buffer.text();
    }
  }

  /** Reads on at something that does not stand for itself; returns where the closing quote is. */
  private int pieces(int from, byte quote, int ordinary) {
    int p = from;
    while (true) {
      byte c = in[p];
      if (c == '\n') {
        buffer.stripBlanks();
        p = lineEnd(p, true);
      } else if (c == '\'' && quote == '\'') {
        if (in[p + 1] != quote) {
          return p;
        }
        buffer.append(quote);
        p += 2;
      } else if (c == quote) {
        return p;
      } else if (c == '\\') {
        p = in[p + 1] == '\n' ? lineEnd(p + 1, false) : escape(p);
      } else {
        throw new HandOver(p);
      }
      int piece = p;
      while (ByteClass.is(in[p], ordinary)) {
        p++;
      }
      buffer.append(in, piece, p);
    }
  }

  /** Reads a line end with the blank lines and the indentation behind it. */
  private int lineEnd(int at, boolean folds) {
    oneLine = false;
    int blank = -1;
    int p = at;
    while (in[p] == '\n') {
      blank++;
      p++;
      if (Markers.mayStandAt(in, p)) {
        throw new HandOver(p);
      }
      while (in[p] == ' ' || in[p] == '\t') {
        p++;
      }
    }
    if (folds) {
      buffer.fold(blank);
    } else {
      buffer.appendBreaks(blank);
    }
    buffer.keep();
    return p;
  }

  private int escape(int at) {
    int known = ESCAPES.indexOf(in[at + 1]);
    int p = at + 2;
    if (known >= 0) {
      buffer.appendCharacter(MEANINGS.charAt(known));
    } else {
      int digits = in[at + 1] == 'x' ? 2 : in[at + 1] == 'u' ? 4 : 0;
      int character = digits == 0 ? -1 : hexadecimal(p, digits);
      if (character < 0 || Character.isSurrogate((char) character)) {
        throw new HandOver(at);
      }
      buffer.appendCharacter(character);
      p += digits;
    }
    buffer.keep();
    return p;
  }

  /** The number that {@code digits} digits spell; -1 if something else stands there. */
  private int hexadecimal(int start, int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in[start + i], 16);
      if (digit < 0) {
        return -1;
      }
      number = number << 4 | digit;
    }
    return number;
  }
}
