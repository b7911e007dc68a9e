package dev.okite.internal.reference;

import dev.okite.internal.eval.Failures;
import dev.okite.syntax.Expr;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What one iteration is over (spec 4.3).
 *
 * @param key the index of a list, or the key of a map with its place
 * @param element the element, or the value
 */
record Item(Value key, Value element) {
  /** What there is to iterate over in {@code source}, which {@code expression} gave. */
  static List<Item> in(Expr expression, Shown source) {
    Value value = source.value();
    List<Item> items = new ArrayList<>();
    if (value instanceof ListValue list) {
      for (int i = 0; i < list.size(); i++) {
        items.add(new Item(IntValue.of(i), list.get(i)));
      }
    } else if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        items.add(new Item(map.keyValue(i), map.value(i)));
      }
    } else if (!(value instanceof NullValue)) {
      throw new Failed(Failures.notIterable(value), expression, source.spots());
    }
    return items;
  }
}
