package dev.okite.internal.library;

import dev.okite.builtin.CallContext;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigInteger;
import java.util.List;

/** The arguments of a call as Java sees them. Whoever reads text or a collection pays for it. */
final class Arguments {
  /** Characters that are looked at in the time of one step. */
  private static final int CHARACTERS_PER_STEP = 64;

  private static final BigInteger MAX_POSITION = BigInteger.valueOf(Integer.MAX_VALUE);

  private Arguments() {}

  /** The text of an argument that its parameter makes sure is a string. */
  static String text(Value[] arguments, int index, CallContext context) {
    String text = ((StringValue) arguments[index]).value();
    chargeText(text.length(), context);
    return text;
  }

  static ListValue list(Value[] arguments, int index, CallContext context) {
    ListValue list = (ListValue) arguments[index];
    context.charge(list.size());
    return list;
  }

  /** The elements of a list, or nothing where the argument is null. */
  static List<Value> elements(Value[] arguments, int index, CallContext context) {
    return arguments[index] instanceof ListValue
        ? list(arguments, index, context).elements()
        : List.of();
  }

  static MapValue map(Value[] arguments, int index, CallContext context) {
    MapValue map = (MapValue) arguments[index];
    context.charge(map.size());
    return map;
  }

  /** A map, the empty one where the argument is null. */
  static MapValue mapOrEmpty(Value[] arguments, int index, CallContext context) {
    return arguments[index] instanceof MapValue ? map(arguments, index, context) : MapValue.EMPTY;
  }

  /**
   * A position from 0; one that no value can have comes back as a very large one.
   *
   * @throws EvaluationFailure if the argument is negative
   */
  static int position(Value[] arguments, int index, String name) {
    BigInteger position = integer(arguments, index);
    if (position.signum() < 0) {
      throw new EvaluationFailure(
          ErrorCode.WRONG_TYPE, "positions count from 0, found " + position + " as `" + name + "`");
    }
    return position.min(MAX_POSITION).intValue();
  }

  /** The position of an argument that may be left out, which then is {@code otherwise}. */
  static int position(Value[] arguments, int index, String name, int otherwise) {
    return index < arguments.length ? position(arguments, index, name) : otherwise;
  }

  static BigInteger integer(Value[] arguments, int index) {
    return ((NumberValue) arguments[index]).toBigDecimal().toBigIntegerExact();
  }

  static void chargeText(long length, CallContext context) {
    context.charge(length / CHARACTERS_PER_STEP);
  }
}
