package dev.okite.internal.load;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies a tree of values that was read in a text: with the offsets of that text, or as computed
 * values. Recursion is bounded by the depth that documents may have.
 */
final class EmbeddedCopy {
  private EmbeddedCopy() {}

  /** A copy, placed nowhere yet, whose values have all the offsets of {@code text}. */
  static Value at(StringValue text, Value value) {
    int start = text.start();
    int end = text.end();
    if (value instanceof MapValue map) {
      String[] keys = new String[map.size()];
      Value[] values = new Value[map.size()];
      int[] keyOffsets = new int[2 * map.size()];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = map.key(i);
        values[i] = at(text, map.value(i));
        keyOffsets[2 * i] = start;
        keyOffsets[2 * i + 1] = end;
      }
      return MapValue.at(keys, values, keyOffsets, start, end);
    } else if (value instanceof ListValue list) {
      Value[] elements = new Value[list.size()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = at(text, list.get(i));
      }
      return ListValue.at(elements, start, end);
    }
    return PlacedScalar.of(value, start, end);
  }

  /** A copy that stands nowhere. */
  static Value computed(Value value) {
    if (value instanceof MapValue map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (int i = 0; i < map.size(); i++) {
        entries.put(map.key(i), computed(map.value(i)));
      }
      return MapValue.of(entries);
    } else if (value instanceof ListValue list) {
      List<Value> elements = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        elements.add(computed(list.get(i)));
      }
      return ListValue.of(elements);
    }
    return value instanceof NullValue
        ? NullValue.ABSENT
        : PlacedScalar.of(value, Value.NO_OFFSET, Value.NO_OFFSET);
  }
}
