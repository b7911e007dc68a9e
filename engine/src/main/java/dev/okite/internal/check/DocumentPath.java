package dev.okite.internal.check;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Call;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.Select;

/** Tells which expressions can name one place in a document. */
final class DocumentPath {
  private final CheckContext context;

  DocumentPath(CheckContext context) {
    this.context = context;
  }

  boolean isPossible(Expr expression) {
    if (expression instanceof Member || expression instanceof Index) {
      return context.resolutions().symbol(expression) == null;
    } else if (expression instanceof Name) {
      Symbol symbol = context.resolutions().symbol(expression);
      return symbol == null
          || symbol == Symbol.Context.RESOURCE
          || symbol instanceof Symbol.Variable
          || symbol instanceof Symbol.Let;
    } else if (expression instanceof Conditional conditional) {
      return isPossible(conditional.whenTrue()) && isPossible(conditional.whenFalse());
    } else if (expression instanceof Binary binary) {
      return binary.operator() == BinaryOperator.COALESCE && isPossible(binary.left());
    } else if (expression instanceof Select select) {
      return select.selector() != Select.Selector.COUNT;
    }
    return expression instanceof Call || expression instanceof ErrorExpr;
  }
}
