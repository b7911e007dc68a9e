package dev.okite.internal.operation;

import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NumberValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;

/** The order behind {@code <}, {@code <=}, {@code >} and {@code >=}. */
public final class Ordering {
  private Ordering() {}

  /**
   * Compares two values that are not null: numbers by worth, strings by code points, false before
   * true, opaque values by the order of their kind.
   *
   * @return negative, zero or positive
   * @throws EvaluationFailure with {@link ErrorCode#NO_ORDER} if the values have no order
   */
  public static int compare(Value left, Value right) {
    if (left instanceof NumberValue a && right instanceof NumberValue b) {
      return a.compareTo(b);
    }
    if (left instanceof StringValue a && right instanceof StringValue b) {
      return compareText(a.value(), b.value());
    }
    if (left instanceof BoolValue a && right instanceof BoolValue b) {
      return Boolean.compare(a.value(), b.value());
    }
    if (left instanceof OpaqueValue a && right instanceof OpaqueValue b && a.kind() == b.kind()) {
      Integer order = a.compareWith(b);
      if (order != null) {
        return order;
      }
    }
    throw noOrder(left, right);
  }

  /** Compares by code points, where {@link String#compareTo} compares by UTF-16 units. */
  static int compareText(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char c = a.charAt(i);
      char d = b.charAt(i);
      if (c != d) {
        boolean surrogates = Character.isSurrogate(c) || Character.isSurrogate(d);
        return surrogates ? Integer.compare(rank(c), rank(d)) : Character.compare(c, d);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Surrogates stand for code points behind all those of a single unit. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }

  private static EvaluationFailure noOrder(Value left, Value right) {
    String message =
        left.kind() == right.kind()
            ? "values of type " + left.typeName() + " have no order"
            : left.typeName() + " and " + right.typeName() + " have no order between them";
    return new EvaluationFailure(ErrorCode.NO_ORDER, message + advice(left, right));
  }

  private static String advice(Value left, Value right) {
    Value other = left instanceof StringValue ? right : left;
    boolean mixed = left instanceof StringValue != right instanceof StringValue;
    if (!mixed || other.kind() == ValueKind.CIDR || other.kind() == ValueKind.IMAGE) {
      return "";
    }
    if (other instanceof OpaqueValue || other instanceof NumberValue) {
      return "; turn the string into one with `" + other.typeName() + "(…)`";
    }
    return "";
  }
}
