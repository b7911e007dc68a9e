package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Reports syntax errors and goes on behind them. */
final class Recovery extends DefaultErrorStrategy {
  private final ErrorLog errors;

  Recovery(ErrorLog errors) {
    this.errors = errors;
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      Token token = e.getOffendingToken();
      errors.report(
          DiagnosticCode.UNEXPECTED_TOKEN,
          errors.span(token),
          "found " + Quote.code(token.getText()) + ", which does not fit here");
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    if (parser.getContext().depth() > 1) {
      throw e;
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void sync(Parser parser) {}
}
