package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.grammar.OkiteLexer;
import java.util.List;
import java.util.Optional;

/**
 * Reports misspelt words at the head of blocks, such as {@code polcy}, and goes on with the right
 * ones. It comes before brackets are matched, for which it matters what is a block.
 */
final class HeadRepair {
  private static final List<String> NAMED = List.of("policy", "rule", "exception");

  private final ErrorLog errors;

  HeadRepair(ErrorLog errors) {
    this.errors = errors;
  }

  List<CodeToken> repair(List<CodeToken> tokens) {
    TokenView view = new TokenView(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      CodeToken token = tokens.get(i);
      if (!token.is(OkiteLexer.IDENTIFIER) || !view.startsStatement(i)) {
        continue;
      }
      if (view.isName(i + 1) && view.is(i + 2, OkiteLexer.LEFT_BRACE)) {
        Optional<String> meant = Suggestion.nearest(token.getText(), NAMED);
        meant.ifPresent(word -> replace(token, word));
      } else if (Words.isString(view.type(i + 1))
          && view.is(view.behindString(i + 1), OkiteLexer.LEFT_BRACE)
          && Suggestion.nearest(token.getText(), List.of("test")).isPresent()) {
        replace(token, "test");
      }
    }
    return tokens;
  }

  private void replace(CodeToken token, String word) {
    errors.report(
        DiagnosticCode.UNEXPECTED_TOKEN,
        errors.span(token),
        "found " + Quote.code(token.getText()) + ", expected a keyword",
        "did you mean `" + word + "`?");
    token.setType(Keywords.type(word));
    token.excused = true;
  }
}
