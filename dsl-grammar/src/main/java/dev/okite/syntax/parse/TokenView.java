package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.List;

/** Looks at tokens by index; beyond the ends of the list there is the end of the file. */
final class TokenView {
  private final List<CodeToken> tokens;

  TokenView(List<CodeToken> tokens) {
    this.tokens = tokens;
  }

  int type(int i) {
    return i < 0 || i >= tokens.size() ? OkiteLexer.EOF : tokens.get(i).getType();
  }

  boolean is(int i, int type) {
    return type(i) == type;
  }

  boolean isName(int i) {
    return Words.isName(type(i));
  }

  boolean startsLine(int i) {
    return i < 0 || i >= tokens.size() || tokens.get(i).startsLine;
  }

  /** Whether a statement can start at {@code i}: at the start of a line or behind a brace. */
  boolean startsStatement(int i) {
    return startsLine(i)
        || i == 0
        || is(i - 1, OkiteLexer.LEFT_BRACE)
        || is(i - 1, OkiteLexer.RIGHT_BRACE);
  }

  /** Whether the head of a block starts at {@code i}, as far as its first two words show. */
  boolean startsBlock(int i) {
    return switch (type(i)) {
      case OkiteLexer.POLICY, OkiteLexer.RULE, OkiteLexer.EXCEPTION ->
          !is(i - 1, OkiteLexer.DOT)
              && ((isName(i + 1)
                      && is(i + 2, OkiteLexer.LEFT_BRACE)
                      && (startsLine(i) || !continues(type(i + 1))))
                  || (startsLine(i) && !startsLine(i + 1) && startsHead(i + 1)));
      case OkiteLexer.TEST ->
          !is(i - 1, OkiteLexer.DOT)
              && (Words.isString(type(i + 1))
                  || (startsLine(i) && is(i + 1, OkiteLexer.LEFT_BRACE)));
      default -> false;
    };
  }

  /**
   * Whether a declaration starts at {@code i} whose first word is a name everywhere else: {@link
   * OkiteLexer#TYPE} or {@link OkiteLexer#SCHEMA}, or {@link OkiteLexer#EOF} if none does.
   */
  int declaration(int i) {
    if (!is(i, OkiteLexer.IDENTIFIER) || !startsStatement(i) || is(i - 1, OkiteLexer.DOT)) {
      return OkiteLexer.EOF;
    }
    boolean isType =
        isName(i + 1) && (is(i + 2, OkiteLexer.ASSIGN) || is(i + 2, OkiteLexer.LEFT_BRACE));
    return switch (tokens.get(i).getText()) {
      case "type" -> isType ? OkiteLexer.TYPE : OkiteLexer.EOF;
      case "schema" -> Words.isString(type(i + 1)) ? OkiteLexer.SCHEMA : OkiteLexer.EOF;
      default -> OkiteLexer.EOF;
    };
  }

  /** Whether it can follow a value, so that a brace behind it may be that of a map. */
  private static boolean continues(int type) {
    return switch (type) {
      case OkiteLexer.BY, OkiteLexer.FROM, OkiteLexer.TO, OkiteLexer.VIA -> true;
      default -> false;
    };
  }

  /** Whether a name or something wrong in its place follows, and not the rest of an expression. */
  private boolean startsHead(int i) {
    int type = type(i);
    boolean word =
        Words.isWord(type) && (!extendsOperand(type) || is(i + 1, OkiteLexer.LEFT_BRACE));
    return word || Words.isNumber(type) || type == OkiteLexer.LEFT_BRACE;
  }

  /** Whether it can only stand behind an operand, where it is no name. */
  private static boolean extendsOperand(int type) {
    return switch (type) {
      case OkiteLexer.AND,
          OkiteLexer.OR,
          OkiteLexer.IN,
          OkiteLexer.IS,
          OkiteLexer.LIKE,
          OkiteLexer.MATCHES,
          OkiteLexer.NOT,
          OkiteLexer.THEN,
          OkiteLexer.ELSE ->
          true;
      default -> false;
    };
  }

  /** The index behind the string that starts at {@code i}. */
  int behindString(int i) {
    if (!is(i, OkiteLexer.STRING_OPEN)) {
      return i + 1;
    }
    int depth = 0;
    for (int j = i; j < tokens.size(); j++) {
      depth += is(j, OkiteLexer.STRING_OPEN) ? 1 : is(j, OkiteLexer.STRING_CLOSE) ? -1 : 0;
      if (depth == 0) {
        return j + 1;
      }
    }
    return tokens.size();
  }
}
