package dev.okite.internal.load;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * Copies a tree of values that stands somewhere into one that stands nowhere yet; offsets stay.
 * Recursion is bounded by the depth that documents may have.
 */
final class ValueCopy {
  private ValueCopy() {}

  static Value of(Value value) {
    int start = value.start();
    int end = value.end();
    if (value instanceof MapValue map) {
      return map(map);
    } else if (value instanceof ListValue list) {
      Value[] elements = new Value[list.size()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = of(list.get(i));
      }
      return ListValue.at(elements, start, end);
    }
    return PlacedScalar.of(value, start, end);
  }

  private static MapValue map(MapValue map) {
    int size = map.size();
    String[] keys = new String[size];
    Value[] values = new Value[size];
    int[] keyOffsets = new int[2 * size];
    for (int i = 0; i < size; i++) {
      keys[i] = map.key(i);
      values[i] = of(map.value(i));
      StringValue key = map.keyValue(i);
      keyOffsets[2 * i] = key.start();
      keyOffsets[2 * i + 1] = key.end();
    }
    return MapValue.at(keys, values, keyOffsets, map.start(), map.end());
  }
}
