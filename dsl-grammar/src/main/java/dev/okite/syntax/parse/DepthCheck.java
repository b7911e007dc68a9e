package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Expr;
import dev.okite.syntax.SyntaxWalker;

/**
 * Keeps trees shallow enough for later phases to recurse over them. Brackets and chains that are
 * within the limit each can together exceed it.
 */
final class DepthCheck {
  private final ErrorLog errors;
  private final int limit;

  DepthCheck(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.limit = limits.maxDepth();
  }

  /** Whether {@code expression} is within the limit; if not, it is reported. */
  boolean allows(Expr expression) {
    Walk walk = new Walk();
    walk.walk(expression);
    return !walk.tooDeep;
  }

  private final class Walk extends SyntaxWalker {
    private int depth;
    private boolean tooDeep;

    @Override
    public Done walk(Expr expression) {
      if (tooDeep) {
        return Done.DONE;
      } else if (depth >= limit) {
        tooDeep = true;
        errors.report(
            DiagnosticCode.TOO_DEEP,
            expression.span(),
            "code is nested more than " + limit + " levels deep",
            "give a part of it a name with `let`");
        return Done.DONE;
      }
      depth++;
      expression.accept(this);
      depth--;
      return Done.DONE;
    }
  }
}
