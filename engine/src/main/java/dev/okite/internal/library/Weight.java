package dev.okite.internal.library;

import dev.okite.builtin.CallContext;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * The size of a whole value, which is what hashing, comparing or writing it costs. A computed value
 * may hold the same list many times over, so that its size is out of proportion to what it took to
 * make it; whoever walks a whole value pays for it first.
 */
final class Weight {
  /** Deeper than documents nest, and shallow enough for recursion. */
  private static final int MAX_DEPTH = 1100;

  private Weight() {}

  /**
   * Charges one step for each value that {@code value} holds, and more for long text.
   *
   * @return what was charged
   * @throws EvaluationFailure if the budget is spent, or with {@link ErrorCode#SIZE_LIMIT} if it
   *     nests too deeply
   */
  static long charge(Value value, CallContext context) {
    return charge(value, context, MAX_DEPTH);
  }

  private static long charge(Value value, CallContext context, int depth) {
    if (depth == 0) {
      throw new EvaluationFailure(
          ErrorCode.SIZE_LIMIT, "a value that nests more than " + MAX_DEPTH + " levels deep");
    }
    context.charge(1);
    long weight = 1;
    if (value instanceof StringValue text) {
      Arguments.chargeText(text.value().length(), context);
      weight += text.value().length() / 64;
    } else if (value instanceof ListValue list) {
      for (int i = 0; i < list.size(); i++) {
        weight += charge(list.get(i), context, depth - 1);
      }
    } else if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        weight += charge(map.value(i), context, depth - 1);
      }
    }
    return weight;
  }
}
