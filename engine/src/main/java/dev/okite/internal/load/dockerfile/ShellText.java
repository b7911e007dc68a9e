package dev.okite.internal.load.dockerfile;

import java.util.Arrays;

/** Finds where words of a shell end, whatever is quoted and substituted in them. */
final class ShellText {
  private static final byte PARENTHESES = 0;
  private static final byte QUOTES = 1;
  private static final byte BRACES = 2;
  private static final byte BACKTICKS = 3;

  private final MappedText text;
  private final int to;
  private byte[] open = new byte[8];
  private int depth;

  /** The text up to {@code to}. */
  ShellText(MappedText text, int to) {
    this.text = text;
    this.to = to;
  }

  /** The character at {@code i}; 0 behind the end. */
  char at(int i) {
    return i < to ? text.at(i) : 0;
  }

  /** Where the word ends that starts at {@code from}. */
  int wordEnd(int from) {
    int i = from;
    while (i < to) {
      int next = quotedEnd(i);
      if (next == i) {
        char c = at(i);
        if (isBlank(c) || isOperator(c)) {
          return i;
        }
        next = i + 1;
      }
      i = next;
    }
    return to;
  }

  /**
   * Where the quotes, the escape or the substitution end that start at {@code i}; {@code i} if
   * there are none.
   */
  int quotedEnd(int i) {
    char c = at(i);
    char next = at(i + 1);
    if (c == '\\') {
      return Math.min(i + 2, to);
    } else if (c == '\'') {
      return behind('\'', i + 1);
    } else if (c == '$' && next == '\'') {
      return behindEscaped(i + 2);
    } else if (c == '"') {
      return closing(QUOTES, i + 1);
    } else if (c == '`') {
      return closing(BACKTICKS, i + 1);
    } else if ((c == '$' || c == '<' || c == '>') && next == '(') {
      return closing(PARENTHESES, i + 2);
    } else if (c == '$' && next == '{') {
      return closing(BRACES, i + 2);
    }
    return i;
  }

  /** Where what is open closes, and all that opens inside it; the end where it does not. */
  private int closing(byte kind, int from) {
    depth = 0;
    push(kind);
    int i = from;
    while (i < to) {
      char c = at(i);
      byte inside = open[depth - 1];
      if (c == '\\') {
        i += 2;
        continue;
      } else if (c == '\'' && inside == PARENTHESES) {
        i = behind('\'', i + 1);
        continue;
      } else if (closes(c, inside)) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (inside != BACKTICKS) {
        i += opened(c, i, inside);
      }
      i++;
    }
    return to;
  }

  /** Opens what {@code c} opens; returns how many more characters that takes. */
  private int opened(char c, int i, byte inside) {
    char next = at(i + 1);
    if (c == '"' && inside != QUOTES) {
      push(QUOTES);
    } else if (c == '`') {
      push(BACKTICKS);
    } else if (c == '(' && inside == PARENTHESES) {
      push(PARENTHESES);
    } else if (c == '$' && next == '(') {
      push(PARENTHESES);
      return 1;
    } else if (c == '$' && next == '{') {
      push(BRACES);
      return 1;
    }
    return 0;
  }

  private static boolean closes(char c, byte kind) {
    return switch (kind) {
      case PARENTHESES -> c == ')';
      case QUOTES -> c == '"';
      case BRACES -> c == '}';
      default -> c == '`';
    };
  }

  private void push(byte kind) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = kind;
  }

  private int behind(char quote, int from) {
    int i = from;
    while (i < to && text.at(i) != quote) {
      i++;
    }
    return Math.min(i + 1, to);
  }

  private int behindEscaped(int from) {
    int i = from;
    while (i < to && text.at(i) != '\'') {
      i += text.at(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, to);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  static boolean isOperator(char c) {
    return c == '&' || c == '|' || c == ';' || c == '(' || c == ')' || c == '<' || c == '>'
        || c == '\n';
  }
}
