package dev.okite.cli.output.sarif;

import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;

/** Follows JSON Pointers. */
final class PointerWalk {
  private PointerWalk() {}

  /** What {@code pointer} leads to in {@code root}; the absent null where there is nothing. */
  static Value to(Value root, String pointer) {
    Value value = root;
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      value = child(value, JsonPointer.unescape(token));
    }
    return value;
  }

  static Value child(Value value, String key) {
    if (value instanceof MapValue map) {
      return map.get(key);
    }
    if (value instanceof ListValue list) {
      try {
        return list.getOrAbsent(Integer.parseInt(key));
      } catch (NumberFormatException noIndex) {
        return NullValue.ABSENT;
      }
    }
    return NullValue.ABSENT;
  }
}
