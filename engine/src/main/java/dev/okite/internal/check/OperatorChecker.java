package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Binary;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.Optional;

/** Holds operands against what their operator takes (5.2 to 5.5). */
final class OperatorChecker {
  private final CheckContext context;

  OperatorChecker(CheckContext context) {
    this.context = context;
  }

  /** What is known of the value of {@code binary}. */
  Type check(Binary binary, Type left, Type right) {
    return switch (binary.operator()) {
      case EQUAL, NOT_EQUAL -> Type.BOOL;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(binary, left, right);
      case IN, NOT_IN -> membership(binary, left, right);
      case LIKE, NOT_LIKE -> pattern(binary, left, right, "a glob");
      case MATCHES, NOT_MATCHES -> pattern(binary, left, right, "a regular expression");
      case COALESCE -> left.withoutNull().or(right);
      case CONCATENATE -> concatenation(binary, left, right);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(binary, left, right);
    };
  }

  Type negate(Unary unary, Type operand) {
    Type result = ArithmeticTypes.negated(operand);
    if (!result.isNever() || operand.isNever()) {
      return operand.isNever() ? Type.ANY : result;
    }
    wrong(unary.operand(), "`-` does not take " + operand, Optional.empty());
    return Type.ANY;
  }

  private Type arithmetic(Binary binary, Type left, Type right) {
    if (left.isNever() || right.isNever()) {
      return Type.ANY;
    }
    Type result = ArithmeticTypes.result(binary.operator(), left, right);
    if (result.isNever()) {
      String symbol = binary.operator().symbol();
      context.report(
          DiagnosticCode.WRONG_OPERAND,
          binary.operatorSpan(),
          "`" + symbol + "` does not take " + left + " and " + right,
          OperandAdvice.forArithmetic(binary, left, right));
      return Type.ANY;
    }
    return result;
  }

  private Type concatenation(Binary binary, Type left, Type right) {
    boolean first = isListOrNull(binary.left(), left);
    boolean second = isListOrNull(binary.right(), right);
    if (!first || !second) {
      return Type.ANY;
    }
    Type lists = Type.NEVER;
    for (Type side : new Type[] {left, right}) {
      if (side.allows(ValueKind.LIST)) {
        lists = lists.or(Type.listOf(side.element()));
      }
    }
    return lists.isNever() ? Type.LIST : lists;
  }

  private boolean isListOrNull(Expr operand, Type type) {
    boolean fits = type.withoutNull().isNever() || type.allows(ValueKind.LIST);
    if (!fits) {
      wrong(
          operand,
          "`++` joins lists, found " + type,
          Optional.of(
              type.overlaps(Type.STRING)
                  ? "put text together with interpolation, such as `\"{a}{b}\"`"
                  : "put brackets around a single element"));
    }
    return fits;
  }

  private Type order(Binary binary, Type left, Type right) {
    Type a = left.withoutNull();
    Type b = right.withoutNull();
    if (!a.isNever() && !b.isNever() && !ArithmeticTypes.haveOrder(a, b)) {
      context.report(
          DiagnosticCode.WRONG_OPERAND,
          binary.operatorSpan(),
          OperandAdvice.noOrder(a, b),
          OperandAdvice.forOrder(a, b));
    }
    return Type.BOOL;
  }

  private Type membership(Binary binary, Type left, Type right) {
    Type container = right.withoutNull();
    String symbol = binary.operator().symbol();
    Type containers = Type.LIST.or(Type.MAP).or(Type.CIDR);
    if (!container.isNever() && !container.overlaps(containers)) {
      wrong(
          binary.right(),
          "`" + symbol + "` looks into a list, a map or a cidr, found " + right,
          container.overlaps(Type.STRING)
              ? Optional.of("use `contains(text, part)` for a part of a text")
              : Optional.empty());
    } else if (container.equals(Type.CIDR)) {
      Type element = left.withoutNull();
      if (!element.isNever() && !element.overlaps(Type.CIDR.or(Type.STRING))) {
        wrong(
            binary.left(),
            "`" + symbol + "` a cidr takes the text of an address or a cidr, found " + left,
            Optional.empty());
      }
    }
    return Type.BOOL;
  }

  private Type pattern(Binary binary, Type left, Type right, String what) {
    String symbol = binary.operator().symbol();
    boolean text = isTextOrNull(left);
    boolean pattern = isTextOrNull(right);
    if (!text) {
      wrong(
          binary.left(),
          "`" + symbol + "` looks at a string, found " + left,
          Optional.of("make a string of it with `\"{…}\"`"));
    }
    if (!pattern) {
      wrong(
          binary.right(),
          "`" + symbol + "` takes " + what + " as a string, found " + right,
          Optional.empty());
    }
    if (pattern) {
      new PatternChecker(context).check(binary);
    }
    return Type.BOOL;
  }

  private static boolean isTextOrNull(Type type) {
    return type.withoutNull().isNever() || type.overlaps(Type.STRING);
  }

  private void wrong(Expr operand, String message, Optional<String> hint) {
    context.report(DiagnosticCode.WRONG_OPERAND, operand.span(), message, hint);
  }
}
