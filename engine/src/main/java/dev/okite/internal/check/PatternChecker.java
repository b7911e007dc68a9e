package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.internal.operation.Glob;
import dev.okite.internal.operation.Regex;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/** Prepares the patterns that are constants, to report those that are malformed. */
final class PatternChecker {
  private final CheckContext context;

  PatternChecker(CheckContext context) {
    this.context = context;
  }

  /** Checks the right side of {@code like} or {@code matches}. */
  void check(Binary binary) {
    boolean glob =
        binary.operator() == BinaryOperator.LIKE || binary.operator() == BinaryOperator.NOT_LIKE;
    check(binary.right(), glob);
  }

  /** Checks a regular expression that is given to a function. */
  void checkRegex(Expr pattern) {
    check(pattern, false);
  }

  /** Checks a glob that is matched against a message. */
  void checkGlob(Expr pattern) {
    check(pattern, true);
  }

  private void check(Expr pattern, boolean glob) {
    Value constant = context.constants().find(pattern).orElse(null);
    if (!(constant instanceof StringValue text)) {
      return;
    }
    try {
      if (glob) {
        Glob.compile(text.value());
      } else {
        Regex.compile(text.value());
      }
    } catch (EvaluationFailure failure) {
      context.report(DiagnosticCode.INVALID_CONSTANT, pattern.span(), failure.text());
    }
  }
}
