package dev.okite.project;

import dev.okite.diagnostic.Suggestion;
import dev.okite.value.MapValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The keys that a map of the file may have, each with what reads its value. Immutable: {@link
 * #with} gives a new table.
 *
 * @param <T> what the values are read into
 */
final class Keys<T> {
  private final Map<String, BiConsumer<T, Node>> readers;

  private Keys(Map<String, BiConsumer<T, Node>> readers) {
    this.readers = readers;
  }

  /** A table without keys. */
  static <T> Keys<T> none() {
    return new Keys<>(Map.of());
  }

  /** This table with one key more. */
  Keys<T> with(String key, BiConsumer<T, Node> reader) {
    Map<String, BiConsumer<T, Node>> all = new LinkedHashMap<>(readers);
    all.put(key, reader);
    return new Keys<>(all);
  }

  /** The keys, in the order in which messages name them. */
  List<String> names() {
    return List.copyOf(readers.keySet());
  }

  /** Reads the values of {@code map}, which stands where {@code node} does, into {@code into}. */
  void read(MapValue map, Node node, T into) {
    for (int i = 0; i < map.size(); i++) {
      BiConsumer<T, Node> reader = readers.get(map.key(i));
      if (reader == null) {
        node.of(map.keyValue(i)).problem(unknown(map.key(i)));
      } else {
        reader.accept(into, node.of(map.value(i)));
      }
    }
  }

  private String unknown(String key) {
    String hint =
        Suggestion.didYouMean(key, names())
            .orElseGet(() -> "expected " + Node.alternatives(names()));
    return "there is no key `" + key + "` here; " + hint;
  }
}
