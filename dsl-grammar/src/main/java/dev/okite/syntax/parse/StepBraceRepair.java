package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports braces around the steps behind a {@code for} or a condition, as other languages have
 * them, and goes on without them: {@code for c in containers { deny when c.bad }}. It comes before
 * brackets are matched, for which such a brace would be one of a map.
 */
final class StepBraceRepair {
  private final ErrorLog errors;

  StepBraceRepair(ErrorLog errors) {
    this.errors = errors;
  }

  List<CodeToken> repair(List<CodeToken> tokens) {
    TokenView view = new TokenView(tokens);
    Set<Integer> dropped = new HashSet<>();
    for (int i = 1; i < tokens.size(); i++) {
      if (view.is(i, OkiteLexer.LEFT_BRACE) && isAroundSteps(view, i)) {
        errors.report(
            DiagnosticCode.UNEXPECTED_TOKEN,
            errors.span(tokens.get(i)),
            "found `{`, but steps have no braces",
            "leave out `{` and `}`: all that follows belongs to the step before it");
        dropped.add(i);
        dropped.add(closing(view, tokens.size(), i));
      }
    }
    return dropped.isEmpty() ? tokens : without(tokens, dropped);
  }

  /** Whether a value stands before the brace, and a step behind it. */
  private static boolean isAroundSteps(TokenView view, int brace) {
    boolean head = view.startsBlock(brace - 2) || view.is(brace - 2, OkiteLexer.EOF);
    boolean value =
        switch (view.type(brace - 1)) {
          case OkiteLexer.RIGHT_BRACKET,
              OkiteLexer.RIGHT_PAREN,
              OkiteLexer.NULL,
              OkiteLexer.TRUE,
              OkiteLexer.FALSE,
              OkiteLexer.INTEGER,
              OkiteLexer.DECIMAL ->
              true;
          default -> view.isName(brace - 1);
        };
    boolean key = view.is(brace + 2, OkiteLexer.COLON);
    return value && !head && !key && startsStep(view.type(brace + 1));
  }

  private static boolean startsStep(int type) {
    return switch (type) {
      case OkiteLexer.DENY,
          OkiteLexer.REQUIRE,
          OkiteLexer.FOR,
          OkiteLexer.WHERE,
          OkiteLexer.LET,
          OkiteLexer.MATCH ->
          true;
      default -> false;
    };
  }

  /** The brace that closes the one at {@code open}; that one itself if there is none. */
  private static int closing(TokenView view, int end, int open) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      if (view.is(i, OkiteLexer.LEFT_BRACE) || view.is(i, OkiteLexer.INTERPOLATION_OPEN)) {
        depth++;
      } else if (view.is(i, OkiteLexer.RIGHT_BRACE)) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    return open;
  }

  private static List<CodeToken> without(List<CodeToken> tokens, Set<Integer> dropped) {
    List<CodeToken> kept = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (!dropped.contains(i)) {
        kept.add(tokens.get(i));
      }
    }
    return kept;
  }
}
