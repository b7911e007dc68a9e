package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import java.util.List;

/**
 * Marks where statements and clauses start and blocks end, so that recovery finds them, and makes
 * words of the names that start a declaration.
 */
final class StatementMarker {
  private final List<CodeToken> tokens;
  private final TokenView view;

  StatementMarker(List<CodeToken> tokens) {
    this.tokens = tokens;
    this.view = new TokenView(tokens);
  }

  /** Marks all tokens; their brackets are in pairs. */
  void mark() {
    int blocks = 0;
    int brackets = 0;
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      token.depth = blocks;
      if (BracketRepair.closerOf(token.getType()) != OkiteLexer.EOF) {
        if (token.block == 0) {
          brackets++;
        } else {
          blocks++;
        }
      } else if (BracketRepair.openerOf(token.getType()) != OkiteLexer.EOF) {
        if (brackets > 0) {
          brackets--;
        } else {
          blocks--;
          token.role = CodeToken.Role.CLOSE;
        }
      } else if (brackets == 0) {
        token.role = role(i);
      }
    }
  }

  private CodeToken.Role role(int i) {
    if (view.is(i - 1, OkiteLexer.DOT) && !view.startsLine(i)) {
      return CodeToken.Role.NONE;
    }
    boolean member =
        switch (view.type(i)) {
          case OkiteLexer.DENY -> !view.is(i - 1, OkiteLexer.EXPECT);
          case OkiteLexer.DEF,
              OkiteLexer.REQUIRE,
              OkiteLexer.MATCH,
              OkiteLexer.LET,
              OkiteLexer.INCLUDE,
              OkiteLexer.FOR,
              OkiteLexer.WHERE ->
              true;
          case OkiteLexer.WHEN, OkiteLexer.OVER -> view.startsStatement(i);
          case OkiteLexer.IMPORT,
              OkiteLexer.MODULE,
              OkiteLexer.PARAM,
              OkiteLexer.COVERS,
              OkiteLexer.GIVEN,
              OkiteLexer.EXPECT ->
              mayStart(i) && isWord(i + 1);
          case OkiteLexer.NOW, OkiteLexer.REQUEST, OkiteLexer.FACTS ->
              mayStart(i) && view.is(i + 1, OkiteLexer.ASSIGN);
          case OkiteLexer.IDENTIFIER -> startsDeclaration(i) || startsMetadata(i);
          default -> view.startsBlock(i);
        };
    if (member) {
      return CodeToken.Role.MEMBER;
    }
    return switch (view.type(i)) {
      case OkiteLexer.AT, OkiteLexer.SEE, OkiteLexer.BECAUSE, OkiteLexer.FIX ->
          CodeToken.Role.CLAUSE;
      default -> CodeToken.Role.NONE;
    };
  }

  private boolean startsDeclaration(int i) {
    int word = view.declaration(i);
    if (word != OkiteLexer.EOF) {
      tokens.get(i).setType(word);
    }
    return word != OkiteLexer.EOF;
  }

  private boolean mayStart(int i) {
    return view.startsStatement(i) || Words.endsOperand(view.type(i - 1));
  }

  private boolean isWord(int i) {
    return Words.isWord(view.type(i));
  }

  private boolean startsMetadata(int i) {
    return view.startsStatement(i)
        && !view.startsLine(i + 1)
        && Words.startsMetadataValue(view.type(i + 1));
  }
}
