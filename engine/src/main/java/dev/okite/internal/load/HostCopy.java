package dev.okite.internal.load;

import dev.okite.value.BigIntValue;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies values into the classes that Java programs use for JSON. */
public final class HostCopy {
  private HostCopy() {}

  /** A copy of {@code value} in maps, lists and scalars of Java that cannot be changed. */
  public static @Nullable Object of(Value value) {
    if (value instanceof MapValue map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      for (int i = 0; i < map.size(); i++) {
        copy.put(map.key(i), of(map.value(i)));
      }
      return Collections.unmodifiableMap(copy);
    } else if (value instanceof ListValue list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        copy.add(of(list.get(i)));
      }
      return Collections.unmodifiableList(copy);
    } else if (value instanceof IntValue number) {
      return number.value();
    } else if (value instanceof BigIntValue number) {
      return number.value();
    } else if (value instanceof DecimalValue number) {
      return number.value();
    } else if (value instanceof BoolValue bool) {
      return bool.value();
    }
    return value instanceof NullValue ? null : value.render();
  }
}
