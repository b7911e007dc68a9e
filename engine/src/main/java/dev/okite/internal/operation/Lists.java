package dev.okite.internal.operation;

import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The operator {@code ++}. */
public final class Lists {
  private Lists() {}

  /**
   * The elements of one list and then those of the other, null taken for an empty list. The result
   * is always a computed list; its elements keep their places.
   *
   * @throws EvaluationFailure with {@link ErrorCode#WRONG_TYPE} if an operand is anything else,
   *     {@link ErrorCode#SIZE_LIMIT} if the result is too long
   */
  public static ListValue concatenate(Value left, Value right) {
    if (!isListOrNull(left) || !isListOrNull(right)) {
      String advice = "";
      if (isListOrNull(left) || isListOrNull(right)) {
        advice = "; put brackets around a single element";
      }
      throw new EvaluationFailure(
          ErrorCode.WRONG_TYPE,
          "`++` joins lists, found " + left.typeName() + " and " + right.typeName() + advice);
    }
    List<Value> first = elements(left);
    List<Value> second = elements(right);
    SizeLimits.checkElements((long) first.size() + second.size());
    List<Value> all = new ArrayList<>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return ListValue.of(all);
  }

  private static boolean isListOrNull(Value value) {
    return value instanceof ListValue || value instanceof NullValue;
  }

  private static List<Value> elements(Value value) {
    return value instanceof ListValue list ? list.elements() : List.of();
  }
}
