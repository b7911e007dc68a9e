package dev.okite.internal.validate;

import dev.okite.value.Holder;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;

/**
 * What messages call a value: its key and the one above, such as {@code containers[0].name}. The
 * place of a finding has the whole path.
 */
final class ValueName {
  private static final int KEYS = 2;

  private ValueName() {}

  /** The name of {@code value}; {@code document} for a root. */
  static String of(Value value) {
    String name = "";
    int keys = 0;
    Value at = value;
    Holder holder = at.holder();
    while (keys < KEYS && (holder instanceof MapValue || holder instanceof ListValue)) {
      String pointer = JsonPointer.of(at);
      String token = JsonPointer.unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
      if (holder instanceof ListValue) {
        name = "[" + token + "]" + dotted(name);
      } else {
        name = token + dotted(name);
        keys++;
      }
      at = (Value) holder;
      holder = at.holder();
    }
    return name.isEmpty() ? "document" : name;
  }

  private static String dotted(String name) {
    return name.isEmpty() || name.startsWith("[") ? name : "." + name;
  }
}
