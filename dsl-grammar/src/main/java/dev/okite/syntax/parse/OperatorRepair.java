package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import java.util.ArrayList;
import java.util.List;

/** Reports operators of other languages, and goes on with the ones of Okite. */
final class OperatorRepair {
  private final ErrorLog errors;

  OperatorRepair(ErrorLog errors) {
    this.errors = errors;
  }

  List<CodeToken> repair(List<CodeToken> tokens) {
    List<CodeToken> out = new ArrayList<>(tokens.size());
    boolean definition = false;
    boolean excuse = false;
    for (CodeToken token : tokens) {
      definition = token.is(OkiteLexer.DEF) || (definition && !token.is(OkiteLexer.ASSIGN));
      token.excused |= excuse;
      excuse = false;
      if (!token.is(OkiteLexer.FOREIGN_OPERATOR)) {
        out.add(token);
      } else if (replace(token, definition)) {
        excuse = true;
        out.add(token);
      } else {
        excuse = true;
      }
    }
    return out;
  }

  /** Returns false where nothing takes the place of the operator. */
  private boolean replace(CodeToken token, boolean definition) {
    return switch (token.getText()) {
      case "&&", "&" -> replace(token, OkiteLexer.AND, "write `and`");
      case "||", "|" -> replace(token, OkiteLexer.OR, "write `or`");
      case "!" -> replace(token, OkiteLexer.NOT, "write `not`");
      case ":=" -> replace(token, OkiteLexer.ASSIGN, "write `=`");
      case "===" -> replace(token, OkiteLexer.EQUAL, "write `==`");
      case "!==" -> replace(token, OkiteLexer.NOT_EQUAL, "write `!=`");
      case "=~" -> replace(token, OkiteLexer.MATCHES, "write `matches`");
      case "=>" ->
          definition
              ? replace(token, OkiteLexer.ASSIGN, "write `=` before the body of a function")
              : replace(token, OkiteLexer.COLON, "write `:` behind a quantifier, `>=` to compare");
      default -> {
        report(token, "leave it out: a statement ends where the next one starts");
        yield false;
      }
    };
  }

  private boolean replace(CodeToken token, int type, String hint) {
    report(token, hint);
    token.setType(type);
    token.excused = true;
    return true;
  }

  private void report(CodeToken token, String hint) {
    errors.report(
        DiagnosticCode.FOREIGN_OPERATOR,
        errors.span(token),
        Quote.code(token.getText()) + " is not an operator of Okite",
        hint);
  }
}
