package dev.okite.conformance;

import dev.okite.Documents;
import dev.okite.document.Place;
import dev.okite.source.Position;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a case file, with the checks that every reader of one needs. */
final class CaseMap {
  private final String file;
  private final MapValue map;

  CaseMap(String file, MapValue map) {
    this.file = file;
    this.map = map;
  }

  /** Refuses keys that are not in {@code known}: a misspelt key would make a case weaker. */
  void allow(Set<String> known) {
    for (String key : map.keys()) {
      if (!known.contains(key)) {
        throw problem("the key `" + key + "` is not one of " + known);
      }
    }
  }

  boolean has(String key) {
    return map.indexOf(key) >= 0;
  }

  int line() {
    return Place.of(map).start().map(Position::line).orElse(0);
  }

  /** The scalar under {@code key}, as it is written. */
  String text(String key) {
    if (!has(key)) {
      throw problem("the key `" + key + "` is missing");
    }
    return text(key, map.get(key));
  }

  @Nullable String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  /** The list under {@code key}, or what stands there alone; nothing where there is no such key. */
  List<Value> values(String key) {
    Value value = map.get(key);
    if (value instanceof ListValue list) {
      return list.elements();
    }
    return has(key) ? List.of(value) : List.of();
  }

  /** The scalars of {@link #values}, as they are written. */
  List<String> texts(String key) {
    return values(key).stream().map(v -> text(key, v)).toList();
  }

  /** The maps of {@link #values}. */
  List<CaseMap> maps(String key) {
    return values(key).stream().map(v -> map(key, v)).toList();
  }

  CaseMap map(String key) {
    return map(key, map.get(key));
  }

  CaseMap map(String key, Value value) {
    if (!(value instanceof MapValue inner)) {
      throw problem("`" + key + "` takes a map, found " + value.typeName());
    }
    return new CaseMap(file, inner);
  }

  String text(String key, Value value) {
    if (value instanceof ListValue || value instanceof MapValue) {
      throw problem("`" + key + "` takes text, found " + value.typeName());
    }
    return value.render();
  }

  /** The facts that the map names, each a text or a list of texts. */
  Facts facts(Set<String> known) {
    allow(known);
    Facts.Builder facts = new Facts.Builder();
    map.keys().forEach(key -> facts.putAll(key, texts(key)));
    return facts.build();
  }

  /** The host value under {@code key}. */
  @Nullable Object host(String key) {
    Value value = map.get(key);
    return value instanceof NullValue ? null : Documents.toHost(value);
  }

  /** The host values of the map, by key. */
  Map<String, @Nullable Object> hosts() {
    Map<String, @Nullable Object> hosts = new LinkedHashMap<>();
    map.keys().forEach(key -> hosts.put(key, host(key)));
    return hosts;
  }

  CaseFormatException problem(String message) {
    return new CaseFormatException(file + ":" + line() + ": " + message);
  }
}
