package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A word, sign or comment of a text, for tools that show it or help to write it.
 *
 * @param kind its sort
 * @param start where it starts, in UTF-16 code units
 * @param end the offset behind it
 */
public record Lexeme(Kind kind, int start, int end) {
  /** Sorts of lexemes. */
  public enum Kind {
    /** A reserved word, or a word that has a meaning where it stands. */
    KEYWORD,
    /** The name of something that is called. */
    FUNCTION,
    /** Any other name. */
    NAME,
    NUMBER,
    /** A string, or a part of one between interpolations. */
    STRING,
    /** A brace that opens or closes an interpolation. */
    INTERPOLATION,
    COMMENT,
    SIGN,
    /** What no word of the language starts with, or what only other languages have. */
    ERROR
  }

  /** The lexemes of {@code text}, in order, without the blanks between them. Any text will do. */
  public static List<Lexeme> of(String text) {
    List<CodeToken> all = new PolicyLexer(new Utf16Stream("", text)).tokens();
    TokenView code = new TokenView(all.stream().filter(token -> !token.isHidden()).toList());
    List<Lexeme> lexemes = new ArrayList<>();
    int index = 0;
    for (CodeToken token : all) {
      int start = token.getStartIndex();
      int end = token.getStopIndex() + 1;
      if (token.isHidden()) {
        if (!token.is(OkiteLexer.WHITESPACE)) {
          lexemes.add(new Lexeme(Kind.COMMENT, start, end));
        }
        continue;
      }
      if (!token.is(Token.EOF) && !token.is(OkiteLexer.STRING_CUT)) {
        lexemes.add(new Lexeme(kind(code, index), start, end));
      }
      index++;
    }
    return List.copyOf(lexemes);
  }

  private static Kind kind(TokenView code, int i) {
    int type = code.type(i);
    boolean isMember = code.is(i - 1, OkiteLexer.DOT);
    if (Words.isWord(type)) {
      boolean isKey = code.is(i + 1, OkiteLexer.COLON) && !isConstant(type);
      if (!isMember && !isKey && (Words.isReserved(type) || hasMeaning(code, i))) {
        return Kind.KEYWORD;
      }
      return code.is(i + 1, OkiteLexer.LEFT_PAREN) ? Kind.FUNCTION : Kind.NAME;
    }
    return switch (type) {
      case OkiteLexer.INTEGER, OkiteLexer.DECIMAL, OkiteLexer.DATE -> Kind.NUMBER;
      case OkiteLexer.STRING_OPEN,
          OkiteLexer.STRING_CLOSE,
          OkiteLexer.TEXT,
          OkiteLexer.ESCAPE,
          OkiteLexer.RAW_STRING,
          OkiteLexer.BLOCK_STRING,
          OkiteLexer.UNTERMINATED_RAW_STRING,
          OkiteLexer.UNTERMINATED_BLOCK_STRING ->
          Kind.STRING;
      case OkiteLexer.INTERPOLATION_OPEN, OkiteLexer.INTERPOLATION_CLOSE -> Kind.INTERPOLATION;
      case OkiteLexer.MALFORMED_NUMBER, OkiteLexer.FOREIGN_OPERATOR, OkiteLexer.UNEXPECTED ->
          Kind.ERROR;
      default -> Kind.SIGN;
    };
  }

  /** The condition of a quantifier may begin with a colon behind one of these. */
  private static boolean isConstant(int type) {
    return type == OkiteLexer.TRUE || type == OkiteLexer.FALSE || type == OkiteLexer.NULL;
  }

  /** Whether a word that is a name elsewhere is none here, as far as the next words show. */
  private static boolean hasMeaning(TokenView code, int i) {
    boolean beforeWord =
        (Words.isWord(code.type(i + 1)) || Words.isString(code.type(i + 1)))
            && !code.startsLine(i + 1);
    return switch (code.type(i)) {
      case OkiteLexer.FIRST, OkiteLexer.ONE, OkiteLexer.COUNT ->
          code.is(i + 1, OkiteLexer.LEFT_PAREN)
              && code.isName(i + 2)
              && (code.is(i + 3, OkiteLexer.IN) || code.is(i + 3, OkiteLexer.COMMA));
      case OkiteLexer.POLICY, OkiteLexer.RULE, OkiteLexer.EXCEPTION, OkiteLexer.TEST ->
          code.startsBlock(i);
      case OkiteLexer.IDENTIFIER -> code.declaration(i) != OkiteLexer.EOF;
      case OkiteLexer.FACTS,
          OkiteLexer.FINDINGS,
          OkiteLexer.INVENTORY,
          OkiteLexer.NOW,
          OkiteLexer.REQUEST,
          OkiteLexer.GROUP ->
          false;
      default -> beforeWord;
    };
  }
}
