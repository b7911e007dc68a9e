package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Tells where {@code first}, {@code one}, {@code count}, {@code group} and {@code reach} start
 * their special form (5.7), and {@code policy}, {@code rule}, {@code exception} and {@code test} a
 * block. Everywhere else they become ordinary names.
 */
final class SpecialForms {
  /** How many words back the start of a type is looked for. */
  private static final int LONGEST_TYPE = 100;

  private SpecialForms() {}

  /** Changes the types of those words in {@code tokens}, which it returns. */
  static List<CodeToken> mark(List<CodeToken> tokens) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      switch (token.getType()) {
        case OkiteLexer.FIRST, OkiteLexer.ONE, OkiteLexer.COUNT -> {
          if (!selects(tokens, i)) {
            token.setType(OkiteLexer.IDENTIFIER);
          }
        }
        case OkiteLexer.REACH -> {
          if (!reaches(tokens, i)) {
            token.setType(OkiteLexer.IDENTIFIER);
          }
        }
        case OkiteLexer.POLICY, OkiteLexer.RULE, OkiteLexer.EXCEPTION, OkiteLexer.TEST -> {
          if (token.role != CodeToken.Role.MEMBER) {
            token.setType(OkiteLexer.IDENTIFIER);
          }
        }
        case OkiteLexer.GROUP -> token.setType(OkiteLexer.IDENTIFIER);
        case OkiteLexer.LEFT_PAREN, OkiteLexer.LEFT_BRACKET, OkiteLexer.LEFT_BRACE -> open.push(i);
        case OkiteLexer.RIGHT_PAREN, OkiteLexer.RIGHT_BRACKET, OkiteLexer.RIGHT_BRACE ->
            open.poll();
        case OkiteLexer.BY -> {
          Integer opening = open.peek();
          if (opening != null
              && endsOperand(tokens, i - 1)
              && !isReached(tokens, i)
              && groups(tokens, opening - 1)) {
            tokens.get(opening - 1).setType(OkiteLexer.GROUP);
          }
        }
        default -> {}
      }
    }
    return tokens;
  }

  /** Whether {@code word ( name in} or {@code word ( name , name in} starts at {@code i}. */
  private static boolean selects(List<CodeToken> tokens, int i) {
    if (is(tokens, i - 1, OkiteLexer.DOT)
        || !is(tokens, i + 1, OkiteLexer.LEFT_PAREN)
        || !isName(tokens, i + 2)) {
      return false;
    }
    return bindingEnds(tokens, i + 3)
        || (is(tokens, i + 3, OkiteLexer.COMMA)
            && isName(tokens, i + 4)
            && bindingEnds(tokens, i + 5));
  }

  /** A name behind a binding is a misspelt {@code in}. */
  private static boolean bindingEnds(List<CodeToken> tokens, int i) {
    return is(tokens, i, OkiteLexer.IN) || isName(tokens, i);
  }

  /** Whether {@code reach name from} starts at {@code i}. */
  private static boolean reaches(List<CodeToken> tokens, int i) {
    int before = i == 0 ? OkiteLexer.EOF : tokens.get(i - 1).getType();
    return switch (before) {
      case OkiteLexer.DOT, OkiteLexer.INCLUDE, OkiteLexer.IMPORT, OkiteLexer.COVERS -> false;
      default -> isName(tokens, i + 1) && is(tokens, i + 2, OkiteLexer.FROM);
    };
  }

  /** Whether {@code reach x from name via} or {@code … via name} has the name at {@code i}. */
  private static boolean isReached(List<CodeToken> tokens, int i) {
    int next = i + 1 < tokens.size() ? tokens.get(i + 1).getType() : OkiteLexer.EOF;
    return (is(tokens, i - 1, OkiteLexer.FROM) && next == OkiteLexer.VIA)
        || (is(tokens, i - 1, OkiteLexer.VIA) && !Words.startsExpression(next));
  }

  /** Whether an operand ends at {@code i}, which can also be a member or the type of a test. */
  private static boolean endsOperand(List<CodeToken> tokens, int i) {
    if (i < 0) {
      return false;
    }
    int type = tokens.get(i).getType();
    return Words.endsOperand(type)
        || is(tokens, i - 1, OkiteLexer.DOT)
        || ((type == OkiteLexer.ANY || type == OkiteLexer.GREATER) && isType(tokens, i));
  }

  /** Whether the words before {@code i} lead back to an {@code is}. */
  private static boolean isType(List<CodeToken> tokens, int i) {
    for (int j = i - 1; j >= Math.max(0, i - LONGEST_TYPE); j--) {
      boolean isName = is(tokens, j - 1, OkiteLexer.DOT) || is(tokens, j + 1, OkiteLexer.COLON);
      int type = tokens.get(j).getType();
      if (!(isName && Words.isWord(type)) && !isPartOfType(type)) {
        return type == OkiteLexer.IS;
      }
    }
    return false;
  }

  private static boolean isPartOfType(int type) {
    return switch (type) {
      case OkiteLexer.ANY,
          OkiteLexer.NULL,
          OkiteLexer.NOT,
          OkiteLexer.LESS,
          OkiteLexer.GREATER,
          OkiteLexer.LEFT_BRACE,
          OkiteLexer.RIGHT_BRACE,
          OkiteLexer.COMMA,
          OkiteLexer.COLON,
          OkiteLexer.DOT,
          OkiteLexer.ELLIPSIS,
          OkiteLexer.STRING_OPEN,
          OkiteLexer.TEXT,
          OkiteLexer.STRING_CLOSE,
          OkiteLexer.RAW_STRING,
          OkiteLexer.QUESTION ->
          true;
      default -> Words.isName(type);
    };
  }

  private static boolean groups(List<CodeToken> tokens, int i) {
    return i >= 0 && tokens.get(i).getText().equals("group") && !is(tokens, i - 1, OkiteLexer.DOT);
  }

  private static boolean is(List<CodeToken> tokens, int i, int type) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(type);
  }

  private static boolean isName(List<CodeToken> tokens, int i) {
    return i < tokens.size() && Words.isName(tokens.get(i).getType());
  }
}
