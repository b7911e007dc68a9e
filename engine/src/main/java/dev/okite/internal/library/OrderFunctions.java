package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.Ordering;
import dev.okite.type.Type;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Functions that rest on the order of values. They give back the elements themselves. */
final class OrderFunctions {
  private static final List<Parameter> PARAMETERS = List.of(Parameter.of("list", Type.LIST));

  private OrderFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "sort",
            PARAMETERS,
            Type.LIST,
            "The elements from the smallest to the largest, in the order that `<` has; equal ones"
                + " stay as they are. Elements without an order between them are an error.",
            OrderFunctions::sort),
        new Builtin(
            "min",
            PARAMETERS,
            Type.ANY,
            "The smallest element, in the order that `<` has; the first of several; null if the"
                + " list is empty. Elements without an order between them are an error.",
            (a, context) -> least(a, context, order(context))),
        new Builtin(
            "max",
            PARAMETERS,
            Type.ANY,
            "The largest element, in the order that `<` has; the first of several; null if the list"
                + " is empty. Elements without an order between them are an error.",
            (a, context) -> least(a, context, order(context).reversed())));
  }

  private static Value sort(Value[] arguments, CallContext context) {
    List<Value> elements = new ArrayList<>(Arguments.elements(arguments, 0, context));
    elements.sort(order(context));
    return ListValue.of(elements);
  }

  private static Value least(Value[] arguments, CallContext context, Comparator<Value> order) {
    List<Value> elements = Arguments.elements(arguments, 0, context);
    if (elements.isEmpty()) {
      return NullValue.ABSENT;
    }
    Value least = elements.get(0);
    for (Value element : elements.subList(1, elements.size())) {
      if (order.compare(element, least) < 0) {
        least = element;
      }
    }
    return least;
  }

  /** The order of the language, in which every comparison is paid for. */
  private static Comparator<Value> order(CallContext context) {
    return (left, right) -> {
      context.charge(1);
      if (left instanceof StringValue a && right instanceof StringValue b) {
        Arguments.chargeText(Math.min(a.value().length(), b.value().length()), context);
      }
      return Ordering.compare(left, right);
    };
  }
}
