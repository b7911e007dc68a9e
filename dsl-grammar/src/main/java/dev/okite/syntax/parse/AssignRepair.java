package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reports {@code =} where {@code ==} or {@code :} is meant, and goes on with these. */
final class AssignRepair {
  private final ErrorLog errors;
  private final List<CodeToken> tokens;
  private final TokenView view;

  /** The brackets that are open, apart from those of blocks. */
  private final Deque<CodeToken> open = new ArrayDeque<>();

  /** Whether the statement still lacks the {@code =} that belongs to it. */
  private boolean expected;

  /** Whether there is a statement at all. */
  private boolean inside;

  AssignRepair(ErrorLog errors, List<CodeToken> tokens, boolean expression) {
    this.errors = errors;
    this.tokens = tokens;
    this.view = new TokenView(tokens);
    this.inside = expression;
  }

  void repair() {
    boolean definition = false;
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      if (token.role == CodeToken.Role.MEMBER) {
        inside = true;
        definition = token.is(OkiteLexer.DEF);
        expected = hasValue(token.getType());
      } else if (token.role == CodeToken.Role.CLAUSE) {
        expected = token.is(OkiteLexer.FIX) && view.is(i + 1, OkiteLexer.SET);
      } else if (token.role == CodeToken.Role.CLOSE) {
        inside = false;
      } else if (BracketRepair.closerOf(token.getType()) != OkiteLexer.EOF && token.block == 0) {
        open.push(token);
      } else if (BracketRepair.openerOf(token.getType()) != OkiteLexer.EOF) {
        open.poll();
      } else if (token.is(OkiteLexer.ASSIGN) && inside) {
        boolean parameter = definition && expected && !open.isEmpty();
        if (expected && open.isEmpty()) {
          expected = false;
        } else if (!parameter && !token.excused) {
          replace(i, token);
        }
      }
    }
  }

  private static boolean hasValue(int type) {
    return switch (type) {
      case OkiteLexer.LET,
          OkiteLexer.DEF,
          OkiteLexer.PARAM,
          OkiteLexer.TYPE,
          OkiteLexer.NOW,
          OkiteLexer.REQUEST,
          OkiteLexer.FACTS ->
          true;
      default -> false;
    };
  }

  private void replace(int i, CodeToken token) {
    boolean key =
        Words.isWord(view.type(i - 1))
            && (view.is(i - 2, OkiteLexer.LEFT_BRACE) || view.is(i - 2, OkiteLexer.COMMA))
            && !open.isEmpty()
            && open.peek().is(OkiteLexer.LEFT_BRACE);
    errors.report(
        DiagnosticCode.FOREIGN_OPERATOR,
        errors.span(token),
        key ? "found `=` behind the key of a map" : "found `=` in an expression",
        key ? "write `:` between a key and its value" : "use `==` to compare");
    token.setType(key ? OkiteLexer.COLON : OkiteLexer.EQUAL);
    token.excused = true;
  }
}
