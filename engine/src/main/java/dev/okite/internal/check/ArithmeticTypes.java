package dev.okite.internal.check;

import dev.okite.syntax.BinaryOperator;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import org.jspecify.annotations.Nullable;

/** Which kinds of values go together in arithmetic and order, and what comes of them (3.4, 5.4). */
public final class ArithmeticTypes {
  private static final Type ORDERED =
      Type.BOOL.or(Type.STRING).or(Type.TIME).or(Type.DURATION).or(Type.VERSION).or(Type.QUANTITY);

  private ArithmeticTypes() {}

  /** What an operator makes of two operands; {@link Type#NEVER} if it takes no such pair. */
  public static Type result(BinaryOperator operator, Type left, Type right) {
    Type result = Type.NEVER;
    for (ValueKind a : left.kinds()) {
      for (ValueKind b : right.kinds()) {
        ValueKind kind = pair(operator, a, b);
        if (kind != null) {
          result = result.or(Type.of(kind));
        }
      }
    }
    return result;
  }

  /** What {@code -} makes of an operand; {@link Type#NEVER} if it does not take it. */
  public static Type negated(Type operand) {
    return operand.and(Type.NUMBER.or(Type.DURATION).or(Type.QUANTITY));
  }

  /** Whether some value of one type has an order with some value of the other. */
  public static boolean haveOrder(Type left, Type right) {
    return left.and(ORDERED).overlaps(right)
        || (left.overlaps(Type.NUMBER) && right.overlaps(Type.NUMBER));
  }

  private static @Nullable ValueKind pair(BinaryOperator operator, ValueKind a, ValueKind b) {
    if (isNumber(a) && isNumber(b)) {
      boolean ints = a == ValueKind.INT && b == ValueKind.INT;
      return ints && operator != BinaryOperator.DIVIDE ? ValueKind.INT : ValueKind.DECIMAL;
    }
    return switch (operator) {
      case ADD -> sum(a, b);
      case SUBTRACT -> difference(a, b);
      case MULTIPLY -> product(a, b);
      case DIVIDE -> a == ValueKind.DURATION && b == ValueKind.DURATION ? ValueKind.DECIMAL : null;
      default -> null;
    };
  }

  private static @Nullable ValueKind sum(ValueKind a, ValueKind b) {
    boolean times = a == ValueKind.TIME && b == ValueKind.DURATION;
    if (times || (a == ValueKind.DURATION && b == ValueKind.TIME)) {
      return ValueKind.TIME;
    }
    return a == b && isLength(a) ? a : null;
  }

  private static @Nullable ValueKind difference(ValueKind a, ValueKind b) {
    if (a == ValueKind.TIME) {
      return b == ValueKind.TIME
          ? ValueKind.DURATION
          : b == ValueKind.DURATION ? ValueKind.TIME : null;
    }
    return a == b && isLength(a) ? a : null;
  }

  private static @Nullable ValueKind product(ValueKind a, ValueKind b) {
    boolean scaled = a == ValueKind.DURATION && b == ValueKind.INT;
    return scaled || (a == ValueKind.INT && b == ValueKind.DURATION) ? ValueKind.DURATION : null;
  }

  private static boolean isNumber(ValueKind kind) {
    return kind == ValueKind.INT || kind == ValueKind.DECIMAL;
  }

  private static boolean isLength(ValueKind kind) {
    return kind == ValueKind.DURATION || kind == ValueKind.QUANTITY;
  }
}
