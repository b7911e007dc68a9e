package dev.okite.internal.load;

import dev.okite.source.Excerpt;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A JSON object or array that is still open. */
final class JsonFrame {
  private final int start;
  private final List<Value> values = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Set<String> distinct = new HashSet<>();
  private int[] keyOffsets = new int[8];

  JsonFrame(int start) {
    this.start = start;
  }

  void key(String key, int keyStart, int keyEnd) {
    if (!distinct.add(key)) {
      throw new LoadFailure(
          keyStart, "the key `" + Excerpt.of(key) + "` stands twice in this map; keep one of them");
    }
    int at = 2 * keys.size();
    if (at == keyOffsets.length) {
      keyOffsets = Arrays.copyOf(keyOffsets, 2 * at);
    }
    keyOffsets[at] = keyStart;
    keyOffsets[at + 1] = keyEnd;
    keys.add(key);
  }

  void add(Value value) {
    values.add(value);
  }

  MapValue map(int end) {
    return MapValue.at(
        keys.toArray(new String[0]),
        values.toArray(new Value[0]),
        Arrays.copyOf(keyOffsets, 2 * keys.size()),
        start,
        end);
  }

  ListValue list(int end) {
    return ListValue.at(values.toArray(new Value[0]), start, end);
  }
}
