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
}
