package dev.okite.syntax.parse;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.syntax.Expr;
import java.util.List;

/**
 * What became of the text of a single expression.
 *
 * @param expression the expression; with errors, it may be or hold an {@link
 *     dev.okite.syntax.ErrorExpr}
 * @param diagnostics what is wrong, by place
 */
public record ExpressionResult(Expr expression, List<Diagnostic> diagnostics) {
  public ExpressionResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether anything keeps the expression from compiling. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
