package dev.okite.type;

import dev.okite.value.MapValue;
import dev.okite.value.ValueKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The fields that maps of one type have.
 *
 * @param name what messages call such a map; empty where it has no name
 * @param types the types of the fields by their names, in order
 * @param isOpen whether the maps may have others as well
 */
record RecordFields(String name, Map<String, Type> types, boolean isOpen) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  RecordFields {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /** The fields of both, where both leave others open; of one that does not, its own. */
  RecordFields and(RecordFields other) {
    if (equals(other) || !isOpen) {
      return this;
    } else if (!other.isOpen) {
      return other;
    }
    Map<String, Type> all = new LinkedHashMap<>(types);
    other.types.forEach((field, type) -> all.merge(field, type, Type::and));
    return new RecordFields("", all, true);
  }

  /** How many types they are put together from. */
  long size() {
    return types.values().stream().mapToLong(Type::size).sum();
  }

  /** Whether {@code map} has these fields, apart from those that may be missing. */
  boolean accept(MapValue map) {
    int found = 0;
    for (Map.Entry<String, Type> field : types.entrySet()) {
      int at = map.indexOf(field.getKey());
      if (at < 0) {
        if (!field.getValue().allows(ValueKind.NULL)) {
          return false;
        }
      } else if (field.getValue().accepts(map.value(at))) {
        found++;
      } else {
        return false;
      }
    }
    return isOpen || found == map.size();
  }

  @Override
  public String toString() {
    if (!name.isEmpty()) {
      return name;
    }
    StringJoiner all = new StringJoiner(", ", "{", isOpen ? ", ...}" : "}");
    types.forEach((field, type) -> all.add(spelled(field) + ": " + type));
    return all.toString();
  }

  private static String spelled(String field) {
    char quote = field.chars().anyMatch(c -> c == '"' || c == '\\' || c == '{') ? '\'' : '"';
    return WORD.matcher(field).matches() ? field : quote + field + quote;
  }
}
