package dev.okite.internal.check;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.Optional;

/** What to do about operands that do not go together. */
final class OperandAdvice {
  private OperandAdvice() {}

  static Optional<String> forArithmetic(Binary binary, Type left, Type right) {
    if (left.equals(Type.NULL) || right.equals(Type.NULL)) {
      return Optional.of("give a value for null with `??`");
    }
    boolean sum = binary.operator() == BinaryOperator.ADD;
    if (sum && (left.overlaps(Type.STRING) || right.overlaps(Type.STRING))) {
      return Optional.of("put text together with interpolation, such as `\"{a}{b}\"`");
    }
    if (sum && left.overlaps(Type.LIST) && right.overlaps(Type.LIST)) {
      return Optional.of("join lists with `++`");
    }
    if (left.overlaps(Type.QUANTITY) || right.overlaps(Type.QUANTITY)) {
      return Optional.of("`.value` gives the number of a quantity");
    }
    if (left.overlaps(Type.STRING) || right.overlaps(Type.STRING)) {
      return Optional.of("`int(…)` or `decimal(…)` makes a number of a string");
    }
    return Optional.empty();
  }

  /** That values of two types, null apart, have no order. */
  static String noOrder(Type left, Type right) {
    for (Type side : new Type[] {left, right}) {
      if (!ArithmeticTypes.haveOrder(side, side)) {
        return "values of type " + side + " have no order";
      }
    }
    return left + " and " + right + " have no order between them";
  }

  static Optional<String> forOrder(Type left, Type right) {
    Type other = left.equals(Type.STRING) ? right : left;
    boolean mixed = left.equals(Type.STRING) != right.equals(Type.STRING);
    if (!mixed) {
      return Optional.empty();
    }
    for (ValueKind kind : other.kinds()) {
      switch (kind) {
        case INT, DECIMAL, DURATION, TIME, VERSION, QUANTITY -> {
          return Optional.of("make one of the text with `" + kind.typeName() + "(…)`");
        }
        default -> {}
      }
    }
    return Optional.empty();
  }
}
