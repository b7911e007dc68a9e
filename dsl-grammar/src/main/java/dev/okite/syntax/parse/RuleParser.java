package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteParser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * The generated parser with a limit on the depth of its recursion.
 *
 * <p>It predicts in SLL mode only. Two tokens decide everywhere in this grammar but where a chain
 * of {@code and} or {@code or} ends inside a quantifier, and there SLL gives what is wanted: it
 * goes on with the innermost chain. Full LL would scan to the end of the chain at each of its
 * links.
 */
final class RuleParser extends OkiteParser {
  /** Thrown where code is nested too deeply, and handled as a syntax error. */
  static final class TooDeepException extends RecognitionException {
    private static final long serialVersionUID = 1L;

    TooDeepException(RuleParser parser) {
      super(parser, parser.getInputStream(), parser.getContext());
      setOffendingToken(parser.getCurrentToken());
    }
  }

  private final int limit;
  private int depth;

  RuleParser(TokenStream tokens, ParseLimits limits) {
    super(tokens);
    // A bracket takes an expression and an operand.
    this.limit = 2 * limits.maxDepth() + 2;
    setBuildParseTree(false);
    removeErrorListeners();
    getInterpreter().setPredictionMode(PredictionMode.SLL);
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    if (recurs(rule)) {
      enter();
    }
    super.enterRule(context, state, rule);
  }

  @Override
  public void exitRule() {
    if (recurs(getContext().getRuleIndex())) {
      depth--;
    }
    super.exitRule();
  }

  @Override
  public void enterRecursionRule(ParserRuleContext context, int state, int rule, int precedence) {
    enter();
    super.enterRecursionRule(context, state, rule, precedence);
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    depth--;
    super.unrollRecursionContexts(parent);
  }

  /** Comes before the rule is entered, so that a rule which is not entered need not be left. */
  private void enter() {
    if (depth >= limit) {
      throw new TooDeepException(this);
    }
    depth++;
  }

  private static boolean recurs(int rule) {
    return rule == RULE_typeRef || rule == RULE_metadataValue;
  }
}
