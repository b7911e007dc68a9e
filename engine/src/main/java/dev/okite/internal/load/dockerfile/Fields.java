package dev.okite.internal.load.dockerfile;

import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a map that is being made. A key, which no file spells, stands where its value
 * does.
 */
final class Fields {
  private final Tree tree;
  private final List<String> keys = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  Fields(Tree tree) {
    this.tree = tree;
  }

  Fields put(String key, Value value) {
    keys.add(key);
    values.add(value);
    return this;
  }

  MapValue build(Word place) {
    return build(place.start(), place.end());
  }

  MapValue build(int start, int end) {
    tree.count(start);
    int[] offsets = new int[2 * keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      offsets[2 * i] = values.get(i).start();
      offsets[2 * i + 1] = values.get(i).end();
    }
    return MapValue.at(
        keys.toArray(new String[0]), values.toArray(new Value[0]), offsets, start, end);
  }
}
