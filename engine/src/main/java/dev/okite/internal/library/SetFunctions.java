package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions that take lists for sets: the result has each element once, by equality, in the order
 * in which the arguments have it first.
 */
final class SetFunctions {
  private static final List<Parameter> TWO_LISTS =
      List.of(Parameter.of("left", Type.LIST.orNull()), Parameter.of("right", Type.LIST.orNull()));
  private static final String SAME = " Each is in it once. Null counts as an empty list.";

  private SetFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "unique",
            List.of(Parameter.of("list", Type.LIST)),
            Type.LIST,
            "The elements of the list, of equal ones the first.",
            SetFunctions::union),
        new Builtin(
            "union",
            TWO_LISTS,
            Type.LIST,
            "The elements that are in one of the lists or in both." + SAME,
            SetFunctions::union),
        new Builtin(
            "intersection",
            TWO_LISTS,
            Type.LIST,
            "The elements of `left` that are in `right` as well." + SAME,
            (a, context) -> selected(a, context, true)),
        new Builtin(
            "difference",
            TWO_LISTS,
            Type.LIST,
            "The elements of `left` that are not in `right`." + SAME,
            (a, context) -> selected(a, context, false)));
  }

  private static Value union(Value[] arguments, CallContext context) {
    DistinctValues seen = new DistinctValues(context);
    List<Value> result = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      for (Value element : Arguments.elements(arguments, i, context)) {
        if (seen.add(element)) {
          result.add(element);
        }
      }
    }
    return Results.list(result);
  }

  private static Value selected(Value[] arguments, CallContext context, boolean wanted) {
    DistinctValues right = new DistinctValues(context);
    for (Value element : Arguments.elements(arguments, 1, context)) {
      right.add(element);
    }
    DistinctValues seen = new DistinctValues(context);
    List<Value> result = new ArrayList<>();
    for (Value element : Arguments.elements(arguments, 0, context)) {
      if (right.contains(element) == wanted && seen.add(element)) {
        result.add(element);
      }
    }
    return Results.list(result);
  }
}
