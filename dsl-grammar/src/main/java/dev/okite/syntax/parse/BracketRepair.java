package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.grammar.OkiteLexer;
import java.util.List;

/**
 * Sees to it that brackets and blocks are balanced: what is not closed is closed where the next
 * statement shows it, and what closes nothing is left out. Both are reported.
 */
final class BracketRepair {
  private final ErrorLog errors;
  private final ParseLimits limits;

  BracketRepair(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.limits = limits;
  }

  /**
   * Indentation says best which of several blocks was not closed, but it may be anyhow where all is
   * well, so it only counts once something is wrong without it.
   */
  List<CodeToken> repair(List<CodeToken> tokens) {
    BracketMatch plain = new BracketMatch(errors, limits, tokens, false);
    List<CodeToken> balanced = plain.run();
    if (plain.blocksMatch()) {
      report(plain);
      return balanced;
    }
    BracketMatch indented = new BracketMatch(errors, limits, tokens, true);
    balanced = indented.run();
    if (indented.problems().size() <= plain.problems().size()) {
      report(indented);
      return balanced;
    }
    BracketMatch again = new BracketMatch(errors, limits, tokens, false);
    balanced = again.run();
    report(again);
    return balanced;
  }

  private void report(BracketMatch match) {
    for (Diagnostic problem : match.problems()) {
      errors.report(problem);
    }
    errors.endsTooSoon(match.unclosedAtEnd());
  }

  static int closerOf(int opener) {
    return switch (opener) {
      case OkiteLexer.LEFT_PAREN -> OkiteLexer.RIGHT_PAREN;
      case OkiteLexer.LEFT_BRACKET -> OkiteLexer.RIGHT_BRACKET;
      case OkiteLexer.LEFT_BRACE -> OkiteLexer.RIGHT_BRACE;
      case OkiteLexer.INTERPOLATION_OPEN -> OkiteLexer.INTERPOLATION_CLOSE;
      default -> OkiteLexer.EOF;
    };
  }

  static int openerOf(int closer) {
    return switch (closer) {
      case OkiteLexer.RIGHT_PAREN -> OkiteLexer.LEFT_PAREN;
      case OkiteLexer.RIGHT_BRACKET -> OkiteLexer.LEFT_BRACKET;
      case OkiteLexer.RIGHT_BRACE -> OkiteLexer.LEFT_BRACE;
      case OkiteLexer.INTERPOLATION_CLOSE -> OkiteLexer.INTERPOLATION_OPEN;
      default -> OkiteLexer.EOF;
    };
  }
}
