package dev.okite.policies.functions;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the members of a map that a function gives. All of them are there, some null. */
final class RecordBuilder {
  private final Map<String, Value> members = new LinkedHashMap<>();

  RecordBuilder put(String name, @Nullable Value value) {
    members.put(name, value == null ? NullValue.ABSENT : value);
    return this;
  }

  RecordBuilder put(String name, @Nullable String text) {
    return put(name, text == null ? null : StringValue.of(text));
  }

  RecordBuilder putList(String name, Collection<String> texts) {
    return put(name, ListValue.of(texts.stream().map(StringValue::of).toList()));
  }

  RecordBuilder putMap(String name, Map<String, String> texts) {
    Map<String, Value> values = new LinkedHashMap<>();
    texts.forEach((key, text) -> values.put(key, StringValue.of(text)));
    return put(name, MapValue.of(values));
  }

  MapValue build() {
    return MapValue.of(members);
  }
}
