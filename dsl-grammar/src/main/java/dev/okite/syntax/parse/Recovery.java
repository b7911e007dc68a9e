package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Reports syntax errors and goes on behind them.
 *
 * <p>An error ends the expression that stands by itself, clause or member it is in, and nothing
 * more is said before the next one starts. No token is made up but for signs without a meaning of
 * their own, such as a missing {@code :}, and only where it is clear what follows.
 */
final class Recovery extends DefaultErrorStrategy {
  private final ErrorLog errors;
  private final SyntaxMessages messages;

  Recovery(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.messages = new SyntaxMessages(errors, limits);
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (!inErrorRecoveryMode(parser)) {
      report(parser, (CodeToken) e.getOffendingToken(), messages.describe(parser, e));
    }
  }

  /** Says {@code diagnostic}, unless something else has been said about {@code token}. */
  private void report(Parser parser, CodeToken token, Diagnostic diagnostic) {
    beginErrorCondition(parser);
    if (!token.excused) {
      errors.report(diagnostic);
      errors.endsTooSoon(token.is(Token.EOF) ? 1 : 0);
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    ParserRuleContext context = parser.getContext();
    switch (context.getRuleIndex()) {
      case OkiteParser.RULE_body -> skip(parser, depth(context), true);
      case OkiteParser.RULE_moduleDecl,
          OkiteParser.RULE_importDecl,
          OkiteParser.RULE_declaration,
          OkiteParser.RULE_policyMember,
          OkiteParser.RULE_ruleDecl,
          OkiteParser.RULE_ruleMember,
          OkiteParser.RULE_exceptionMember,
          OkiteParser.RULE_testMember ->
          skipStatement(parser, context);
      case OkiteParser.RULE_assertionClause -> skip(parser, depth(context), true);
      case OkiteParser.RULE_policyFile,
          OkiteParser.RULE_expressionFile,
          OkiteParser.RULE_entryFile -> {}
      default -> throw e;
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    IntervalSet wanted = parser.getATN().nextTokens(state(parser));
    int type = wanted.size() == 1 ? wanted.getMinElement() : Token.INVALID_TYPE;
    Substitution.Kind kind = Substitution.of(parser.getContext(), type, parser.getInputStream());
    if (kind == Substitution.Kind.NONE) {
      throw new InputMismatchException(parser);
    }
    CodeToken found = (CodeToken) parser.getCurrentToken();
    if (!inErrorRecoveryMode(parser)) {
      report(parser, found, messages.describe(parser, new InputMismatchException(parser)));
      endErrorCondition(parser);
    }
    if (kind == Substitution.Kind.REPLACE) {
      parser.consume();
    }
    return CodeToken.missing(type, found);
  }

  /** Where a member of a block or a file is expected, skips what cannot be one. */
  @Override
  public void sync(Parser parser) {
    ParserRuleContext context = parser.getContext();
    if (!isBlock(context)) {
      return;
    }
    IntervalSet expected = parser.getATN().nextTokens(state(parser));
    int depth = isFile(context) ? 0 : depth(context) + 1;
    while (!fits(parser, expected)) {
      CodeToken found = (CodeToken) parser.getCurrentToken();
      if (found.is(Token.EOF)) {
        return;
      }
      if (!inErrorRecoveryMode(parser)) {
        report(parser, found, messages.misplaced(context, found, parser.getInputStream().LT(-1)));
      }
      parser.consume();
      skip(parser, depth, false);
      endErrorCondition(parser);
    }
  }

  /**
   * Whether the next token can start a member. A word behind an operand on the same line could
   * start metadata, but unless it is a known key it rather is an operator that does not exist.
   */
  private static boolean fits(Parser parser, IntervalSet expected) {
    CodeToken next = (CodeToken) parser.getCurrentToken();
    CodeToken last = (CodeToken) parser.getInputStream().LT(-1);
    boolean word = next.is(OkiteLexer.IDENTIFIER) && !next.startsLine && last != null;
    if (word
        && Words.endsOperand(last.getType())
        && last.role != CodeToken.Role.CLOSE
        && !Keywords.isMetadata(next.getText())) {
      return false;
    }
    return expected.contains(next.getType());
  }

  private static void skipStatement(Parser parser, ParserRuleContext context) {
    if (parser.getCurrentToken() == context.start) {
      parser.consume();
    }
    skip(parser, depth(context), false);
  }

  /**
   * Goes on to where the next statement of a block starts, or the next clause, or the block ends.
   */
  private static void skip(Parser parser, int depth, boolean toClause) {
    while (!stops((CodeToken) parser.getCurrentToken(), depth, toClause)) {
      parser.consume();
    }
  }

  private static boolean stops(CodeToken token, int depth, boolean toClause) {
    if (token.is(Token.EOF) || token.depth < depth) {
      return true;
    }
    return token.depth == depth
        && switch (token.role) {
          case MEMBER, CLOSE -> true;
          case CLAUSE -> toClause;
          case NONE -> false;
        };
  }

  private static int depth(ParserRuleContext context) {
    return ((CodeToken) context.start).depth;
  }

  private static ATNState state(Parser parser) {
    return parser.getATN().states.get(parser.getState());
  }

  private static boolean isFile(ParserRuleContext context) {
    return context instanceof OkiteParser.PolicyFileContext
        || context instanceof OkiteParser.EntryFileContext;
  }

  private static boolean isBlock(ParserRuleContext context) {
    return isFile(context)
        || context instanceof OkiteParser.PolicyDeclarationContext
        || context instanceof OkiteParser.RuleDeclContext
        || context instanceof OkiteParser.ExceptionDeclarationContext
        || context instanceof OkiteParser.TestDeclarationContext;
  }
}
