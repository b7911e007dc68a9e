package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** Where a missing sign can be passed over, because what follows shows how it goes on. */
final class Substitution {
  enum Kind {
    /** The error ends what it is in. */
    NONE,
    /** What is expected is missing, and the next token follows it. */
    INSERT,
    /** The next token stands in the place of what is expected. */
    REPLACE
  }

  private Substitution() {}

  /** How to go on where {@code wanted} is expected and something else is next. */
  static Kind of(ParserRuleContext context, int wanted, TokenStream tokens) {
    int next = tokens.LA(1);
    boolean starts = Words.startsExpression(next);
    boolean behindStarts = Words.startsExpression(tokens.LA(2));
    return switch (wanted) {
      case OkiteLexer.WHEN ->
          next == OkiteLexer.IF && behindStarts ? Kind.REPLACE : insertIf(starts);
      case OkiteLexer.IN -> {
        boolean other =
            next == OkiteLexer.IDENTIFIER
                || next == OkiteLexer.FROM
                || next == OkiteLexer.EQUAL
                || next == OkiteLexer.ASSIGN
                || next == OkiteLexer.COLON;
        yield other && behindStarts && !((CodeToken) tokens.LT(2)).startsLine
            ? Kind.REPLACE
            : insertIf(starts);
      }
      case OkiteLexer.COLON ->
          context instanceof OkiteParser.QuantifiedContext
              ? quantified(next, starts, behindStarts)
              : insertIf(context instanceof OkiteParser.ParamMemberContext && Words.isName(next));
      case OkiteLexer.ASSIGN -> assign(context, next, starts, behindStarts);
      case OkiteLexer.THEN ->
          next == OkiteLexer.COLON || next == OkiteLexer.QUESTION ? Kind.REPLACE : insertIf(starts);
      default -> Kind.NONE;
    };
  }

  private static Kind quantified(int next, boolean starts, boolean behindStarts) {
    boolean separates = next == OkiteLexer.WHERE || next == OkiteLexer.COMMA;
    return separates && behindStarts ? Kind.REPLACE : insertIf(starts);
  }

  private static Kind assign(
      ParserRuleContext context, int next, boolean starts, boolean behindStarts) {
    if (next == OkiteLexer.EQUAL || next == OkiteLexer.COLON) {
      boolean type = next == OkiteLexer.COLON;
      return behindStarts && !type ? Kind.REPLACE : Kind.NONE;
    }
    boolean block =
        next == OkiteLexer.LEFT_BRACE && context instanceof OkiteParser.FunctionDeclarationContext;
    return insertIf(starts && !block);
  }

  private static Kind insertIf(boolean condition) {
    return condition ? Kind.INSERT : Kind.NONE;
  }
}
