package dev.okite.syntax.print;

import dev.okite.syntax.Expr;
import dev.okite.syntax.PolicyFile;

/**
 * The canonical text of syntax trees: two blanks of indentation, one member a line, no parentheses
 * that the meaning does not need. Reading it again gives an equal tree, apart from spans.
 *
 * <p>Documentation comments are kept, other comments are left out, and long lines stay long. An
 * error expression, which has no text, is printed as {@code <error>}.
 */
public final class SyntaxPrinter {
  private SyntaxPrinter() {}

  /** The text of a file, with a line end at its end. */
  public static String print(PolicyFile file) {
    return new FilePrinter().print(file);
  }

  /** The text of an expression, on one line but for block strings. */
  public static String print(Expr expression) {
    return ExpressionPrinter.text(expression);
  }
}
