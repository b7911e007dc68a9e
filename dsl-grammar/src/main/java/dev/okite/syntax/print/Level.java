package dev.okite.syntax.print;

import dev.okite.syntax.Binary;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import java.math.BigDecimal;

/** How strongly expressions bind (5), weakest first. */
enum Level {
  OR,
  AND,
  NOT,
  COMPARISON,
  COALESCE,
  SUM,
  PRODUCT,
  SIGN,
  POSTFIX;

  /** The next stronger level. */
  Level next() {
    return switch (this) {
      case OR -> AND;
      case AND -> NOT;
      case NOT -> COMPARISON;
      case COMPARISON -> COALESCE;
      case COALESCE -> SUM;
      case SUM -> PRODUCT;
      case PRODUCT -> SIGN;
      case SIGN, POSTFIX -> POSTFIX;
    };
  }

  /** How strongly the outermost operator of {@code expression} binds. */
  static Level of(Expr expression) {
    if (expression instanceof Logical logical) {
      return logical.operator() == Logical.Operator.OR ? OR : AND;
    } else if (expression instanceof Unary unary) {
      return unary.operator() == Unary.Operator.NOT ? NOT : SIGN;
    } else if (reachesRight(expression)) {
      return NOT;
    } else if (expression instanceof TypeTest) {
      return COMPARISON;
    } else if (expression instanceof Binary binary) {
      return of(binary);
    }
    return isNegativeNumber(expression) ? SIGN : POSTFIX;
  }

  /** Whether it takes all of an {@code and} or {@code or} that follows it into itself. */
  static boolean reachesRight(Expr expression) {
    return expression instanceof Conditional
        || expression instanceof Quantified
        || expression instanceof Reach;
  }

  static boolean isNumber(Expr expression) {
    return expression instanceof Literal literal && literal.value() instanceof Number;
  }

  private static boolean isNegativeNumber(Expr expression) {
    Object value = expression instanceof Literal literal ? literal.value() : null;
    return (value instanceof Long number && number < 0)
        || (value instanceof BigDecimal decimal && decimal.signum() < 0);
  }

  private static Level of(Binary binary) {
    return switch (binary.operator()) {
      case COALESCE -> COALESCE;
      case ADD, SUBTRACT, CONCATENATE -> SUM;
      case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
      default -> COMPARISON;
    };
  }
}
