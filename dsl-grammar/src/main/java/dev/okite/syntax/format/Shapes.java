package dev.okite.syntax.format;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Call;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;

/** What expressions look like, as far as their layout depends on it. */
final class Shapes {
  private Shapes() {}

  /** Whether its further lines start with operators or words, at the column of its first line. */
  static boolean isChain(Expr expression) {
    return expression instanceof Logical
        || expression instanceof Binary
        || expression instanceof Conditional;
  }

  /** Whether no bracket ends it, and its further lines are indented from its first line. */
  static boolean isClause(Expr expression) {
    return expression instanceof Quantified || expression instanceof Reach;
  }

  /** Whether it looks best if it starts on the line of the sign before it, however long it is. */
  static boolean hugs(Expr expression) {
    Expr root = root(expression);
    return (root == expression
            && (expression instanceof ListLiteral || expression instanceof MapLiteral))
        || (root instanceof Literal && root.span().text().startsWith("\"\"\""));
  }

  private static Expr root(Expr expression) {
    Expr root = expression;
    while (root instanceof Call call && call.receiver().isPresent()) {
      root = call.receiver().get();
    }
    return root;
  }

  /** Whether it is a constant, a name or a path, several of which may share a line. */
  static boolean isPlain(Expr expression) {
    if (expression instanceof Literal literal) {
      return literal.span().text().indexOf('\n') < 0;
    }
    return expression instanceof Name
        || expression instanceof Interpolation
        || (expression instanceof Member member && isPlain(member.target()))
        || (expression instanceof Index index && isPlain(index.target()) && isPlain(index.index()))
        || (expression instanceof Projection projection && isPlain(projection.source()));
  }

  /** Whether operators stand in one chain where there are no parentheses between them. */
  static boolean areChained(BinaryOperator one, BinaryOperator other) {
    return kind(one) == kind(other) && kind(one) != Kind.COMPARISON;
  }

  private enum Kind {
    COALESCE,
    SUM,
    PRODUCT,
    COMPARISON
  }

  private static Kind kind(BinaryOperator operator) {
    return switch (operator) {
      case COALESCE -> Kind.COALESCE;
      case ADD, SUBTRACT, CONCATENATE -> Kind.SUM;
      case MULTIPLY, DIVIDE, REMAINDER -> Kind.PRODUCT;
      default -> Kind.COMPARISON;
    };
  }
}
