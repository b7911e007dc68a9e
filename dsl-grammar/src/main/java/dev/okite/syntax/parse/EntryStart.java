package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.List;

/** Tells by its first words what is entered in a session. */
final class EntryStart {
  private EntryStart() {}

  /** Whether {@code code}, the tokens that are not hidden, declares something. */
  static boolean declares(List<CodeToken> code) {
    TokenView view = new TokenView(code);
    return switch (view.type(0)) {
      case OkiteLexer.DEF,
          OkiteLexer.LET,
          OkiteLexer.DENY,
          OkiteLexer.REQUIRE,
          OkiteLexer.MATCH,
          OkiteLexer.FOR,
          OkiteLexer.WHERE,
          OkiteLexer.INCLUDE ->
          true;
      case OkiteLexer.IMPORT, OkiteLexer.MODULE, OkiteLexer.PARAM -> Words.isWord(view.type(1));
      default ->
          view.startsBlock(0) || view.declaration(0) != OkiteLexer.EOF || misspeltBlock(view);
    };
  }

  /** A misspelt word, a name and a brace: no expression begins so. */
  private static boolean misspeltBlock(TokenView view) {
    return view.isName(0) && view.isName(1) && view.is(2, OkiteLexer.LEFT_BRACE);
  }
}
