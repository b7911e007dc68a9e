package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;

/** Which tokens are words, and of which sort (1.3). */
final class Words {
  private Words() {}

  /** Whether a token is a name where a name is expected. */
  static boolean isName(int type) {
    return type >= OkiteLexer.ADD && type <= OkiteLexer.IDENTIFIER;
  }

  static boolean isReserved(int type) {
    return type >= OkiteLexer.ALL && type <= OkiteLexer.WHERE;
  }

  static boolean isWord(int type) {
    return isName(type) || isReserved(type);
  }

  static boolean isNumber(int type) {
    return switch (type) {
      case OkiteLexer.INTEGER, OkiteLexer.DECIMAL, OkiteLexer.DATE, OkiteLexer.MALFORMED_NUMBER ->
          true;
      default -> false;
    };
  }

  static boolean isString(int type) {
    return type == OkiteLexer.STRING_OPEN
        || type == OkiteLexer.RAW_STRING
        || type == OkiteLexer.BLOCK_STRING;
  }

  /** Whether an expression can start with it. */
  static boolean startsExpression(int type) {
    return switch (type) {
      case OkiteLexer.NOT,
          OkiteLexer.IF,
          OkiteLexer.ANY,
          OkiteLexer.ALL,
          OkiteLexer.NONE,
          OkiteLexer.NULL,
          OkiteLexer.TRUE,
          OkiteLexer.FALSE,
          OkiteLexer.MINUS,
          OkiteLexer.LEFT_PAREN,
          OkiteLexer.LEFT_BRACKET,
          OkiteLexer.LEFT_BRACE ->
          true;
      default -> isName(type) || isNumber(type) || isString(type);
    };
  }

  /** Whether an expression can end with it. */
  static boolean endsOperand(int type) {
    return switch (type) {
      case OkiteLexer.NULL,
          OkiteLexer.TRUE,
          OkiteLexer.FALSE,
          OkiteLexer.RAW_STRING,
          OkiteLexer.BLOCK_STRING,
          OkiteLexer.STRING_CLOSE,
          OkiteLexer.RIGHT_PAREN,
          OkiteLexer.RIGHT_BRACKET,
          OkiteLexer.RIGHT_BRACE,
          OkiteLexer.QUESTION ->
          true;
      default -> isName(type) || isNumber(type);
    };
  }

  /** Whether a value of metadata can start with it. */
  static boolean startsMetadataValue(int type) {
    return isName(type)
        || isNumber(type)
        || isString(type)
        || type == OkiteLexer.LEFT_BRACKET
        || type == OkiteLexer.TRUE
        || type == OkiteLexer.FALSE
        || type == OkiteLexer.NULL;
  }
}
