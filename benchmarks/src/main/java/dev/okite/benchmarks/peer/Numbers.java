package dev.okite.benchmarks.peer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees with the one type of integers that an engine takes. */
final class Numbers {
  private Numbers() {}

  /** A copy of {@code value} whose integers are longs. */
  static Object asLongs(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, child) -> copy.put(key, asLongs(child)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Numbers::asLongs).toList();
    }
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }
}
