package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.Membership;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Functions that take several kinds of collections. */
final class CollectionFunctions {
  private static final Type COUNTED = Type.LIST.or(Type.MAP).or(Type.STRING);

  private CollectionFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "count",
            List.of(Parameter.of("collection", COUNTED)),
            Type.INT,
            "How many elements a list has, how many entries a map, how many code points a string.",
            (a, context) -> IntValue.of(count(a[0], context))),
        new Builtin(
            "isEmpty",
            List.of(Parameter.of("collection", COUNTED.orNull())),
            Type.BOOL,
            "Whether a list, map or string has nothing in it. Null counts as empty.",
            (a, context) -> BoolValue.of(a[0] instanceof NullValue || count(a[0], context) == 0)),
        new Builtin(
            "contains",
            List.of(
                Parameter.of("container", Type.STRING.or(Type.LIST).or(Type.CIDR)),
                Parameter.of("part", Type.ANY)),
            Type.BOOL,
            "Whether a text has `part` as a part of it, a list as an element, or a cidr as an"
                + " address or network within. False if `part` is null.",
            CollectionFunctions::contains),
        new Builtin(
            "descendants",
            List.of(Parameter.of("value", Type.ANY.withoutNull())),
            Type.LIST,
            "Everything that stands in a list or map, at any depth: each element or value is"
                + " followed by what stands in it. Nothing for other values. What comes from a"
                + " document keeps its place.",
            CollectionFunctions::descendants));
  }

  private static int count(Value collection, CallContext context) {
    if (collection instanceof ListValue list) {
      return list.size();
    }
    if (collection instanceof MapValue map) {
      return map.size();
    }
    String text = ((StringValue) collection).value();
    Arguments.chargeText(text.length(), context);
    return text.codePointCount(0, text.length());
  }

  private static Value contains(Value[] arguments, CallContext context) {
    Value part = arguments[1];
    if (arguments[0] instanceof StringValue && !(part instanceof NullValue)) {
      if (!(part instanceof StringValue)) {
        throw new EvaluationFailure(
            ErrorCode.WRONG_TYPE,
            "`contains` takes a string as `part` of a string, found " + part.typeName());
      }
      String text = Arguments.text(arguments, 0, context);
      return BoolValue.of(TextSearch.indexOf(text, Arguments.text(arguments, 1, context), 0) >= 0);
    }
    if (arguments[0] instanceof ListValue list) {
      context.charge(Weight.charge(part, context) * list.size());
    }
    return BoolValue.of(!(part instanceof NullValue) && Membership.contains(part, arguments[0]));
  }

  private static Value descendants(Value[] arguments, CallContext context) {
    List<Value> found = new ArrayList<>();
    Deque<Value> open = new ArrayDeque<>();
    pushChildren(arguments[0], open, context);
    while (!open.isEmpty()) {
      Value value = open.pop();
      found.add(value);
      pushChildren(value, open, context);
      SizeLimits.checkElements((long) found.size() + open.size());
    }
    return ListValue.of(found);
  }

  /** The first child comes to lie on top. */
  private static void pushChildren(Value value, Deque<Value> open, CallContext context) {
    if (value instanceof ListValue list) {
      context.charge(list.size());
      for (int i = list.size() - 1; i >= 0; i--) {
        open.push(list.get(i));
      }
    } else if (value instanceof MapValue map) {
      context.charge(map.size());
      for (int i = map.size() - 1; i >= 0; i--) {
        open.push(map.value(i));
      }
    }
  }
}
