package dev.okite.internal.load;

import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The type that the items of a typed list such as {@code PodList} have. An API server leaves {@code
 * apiVersion} and {@code kind} out of them, and what applies such a list puts them in again.
 */
final class ItemType {
  private static final String API_VERSION = "apiVersion";
  private static final String KIND = "kind";
  private static final String SUFFIX = "List";

  private final MapValue list;

  private ItemType(MapValue list) {
    this.list = list;
  }

  /** The type of the items of {@code list}; null for a plain {@code List}, which says none. */
  static @Nullable ItemType of(MapValue list) {
    return list.get(KIND) instanceof StringValue kind && !kind.value().equals(SUFFIX)
        ? new ItemType(list)
        : null;
  }

  /**
   * A copy of {@code item} that stands nowhere yet, with what it lacks of {@code apiVersion} and
   * {@code kind}; these are placed where the list says its own.
   */
  Value copyOf(Value item) {
    return item instanceof MapValue map && (lacks(map, API_VERSION) || lacks(map, KIND))
        ? completed(map)
        : ValueCopy.of(item);
  }

  private MapValue completed(MapValue map) {
    List<StringValue> keys = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (String name : List.of(API_VERSION, KIND)) {
      if (lacks(map, name)) {
        Value own = list.get(name);
        keys.add(list.keyValue(list.indexOf(name)));
        values.add(StringValue.at(valueOf(name), own.start(), own.end()));
      }
    }
    for (int i = 0; i < map.size(); i++) {
      if (!isType(map.key(i)) || !lacks(map, map.key(i))) {
        keys.add(map.keyValue(i));
        values.add(ValueCopy.of(map.value(i)));
      }
    }
    return MapValue.at(
        keys.stream().map(StringValue::value).toArray(String[]::new),
        values.toArray(Value[]::new),
        keys.stream().flatMapToInt(key -> IntStream.of(key.start(), key.end())).toArray(),
        map.start(),
        map.end());
  }

  private String valueOf(String name) {
    String text = ((StringValue) list.get(name)).value();
    return name.equals(KIND) ? text.substring(0, text.length() - SUFFIX.length()) : text;
  }

  private static boolean isType(String key) {
    return key.equals(API_VERSION) || key.equals(KIND);
  }

  private static boolean lacks(MapValue map, String key) {
    return map.get(key) instanceof NullValue;
  }
}
