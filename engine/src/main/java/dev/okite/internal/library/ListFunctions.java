package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Functions from lists to lists. Elements that come from a document keep their places. */
final class ListFunctions {
  private static final Parameter LIST = Parameter.of("list", Type.LIST);
  private static final Parameter FROM = Parameter.of("from", Type.INT);

  private ListFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "reverse",
            List.of(LIST),
            Type.LIST,
            "The elements of the list from the last to the first.",
            ListFunctions::reverse),
        new Builtin(
            "slice",
            List.of(LIST, FROM, Parameter.optional("to", Type.INT)),
            Type.LIST,
            "The elements from position `from`, counted from 0, up to but without position `to`, or"
                + " up to the end. Positions behind the end count as the end; negative ones are an"
                + " error.",
            ListFunctions::slice),
        new Builtin(
            "flatten",
            List.of(LIST),
            Type.LIST,
            "The list with each element that is a list replaced by its elements, one level deep."
                + " An element that is null counts as an empty list.",
            ListFunctions::flatten),
        new Builtin(
            "range",
            List.of(FROM, Parameter.of("to", Type.INT)),
            Type.listOf(Type.INT),
            "The whole numbers from `from` up to but without `to`; none if `to` is not above"
                + " `from`. More than 1000000 of them are an error.",
            ListFunctions::range));
  }

  private static Value reverse(Value[] arguments, CallContext context) {
    List<Value> elements = new ArrayList<>(Arguments.elements(arguments, 0, context));
    Collections.reverse(elements);
    return ListValue.of(elements);
  }

  private static Value slice(Value[] arguments, CallContext context) {
    ListValue list = (ListValue) arguments[0];
    int from = Math.min(Arguments.position(arguments, 1, "from"), list.size());
    int to = Math.min(Arguments.position(arguments, 2, "to", list.size()), list.size());
    if (to <= from) {
      return ListValue.EMPTY;
    }
    context.charge((long) to - from);
    return ListValue.of(list.elements().subList(from, to));
  }

  private static Value flatten(Value[] arguments, CallContext context) {
    List<Value> flat = new ArrayList<>();
    for (Value element : Arguments.elements(arguments, 0, context)) {
      if (element instanceof ListValue inner) {
        context.charge(inner.size());
        SizeLimits.checkElements((long) flat.size() + inner.size());
        flat.addAll(inner.elements());
      } else if (!(element instanceof NullValue)) {
        flat.add(element);
      }
    }
    return Results.list(flat);
  }

  private static Value range(Value[] arguments, CallContext context) {
    BigInteger from = Arguments.integer(arguments, 0);
    BigInteger to = Arguments.integer(arguments, 1);
    if (from.bitLength() >= Long.SIZE || to.bitLength() >= Long.SIZE) {
      throw new EvaluationFailure(
          ErrorCode.OVERFLOW, "`range` counts with numbers that fit into 64 bits");
    }
    BigInteger count = to.subtract(from).max(BigInteger.ZERO);
    SizeLimits.checkElements(count.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue());
    context.charge(count.longValue());
    List<Value> numbers = new ArrayList<>(count.intValue());
    for (long i = from.longValue(); i < to.longValue(); i++) {
      numbers.add(IntValue.of(i));
    }
    return ListValue.of(numbers);
  }
}
