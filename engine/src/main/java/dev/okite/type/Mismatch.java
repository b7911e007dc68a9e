package dev.okite.type;

import dev.okite.diagnostic.Suggestion;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.Map;
import java.util.Optional;

/**
 * The first thing in a value that is not as its type says.
 *
 * @param path where in the value it is, such as {@code [0].signers}; empty for the value itself
 * @param message what is wrong there
 * @param hint what may have been meant
 */
public record Mismatch(String path, String message, Optional<String> hint) {
  /** What keeps {@code value} from having the type {@code type}; empty if it has it. */
  public static Optional<Mismatch> find(Type type, Value value) {
    return find(type, value, "");
  }

  /** Where it is, where that is not the value itself, and what is wrong there. */
  public String text() {
    return path.isEmpty() ? message : "`" + path + "`: " + message;
  }

  private static Optional<Mismatch> find(Type type, Value value, String path) {
    if (type.accepts(value)) {
      return Optional.empty();
    }
    if (type.allows(value.kind()) && value instanceof ListValue list) {
      for (int i = 0; i < list.elements().size(); i++) {
        Optional<Mismatch> inside =
            find(type.element(), list.elements().get(i), path + "[" + i + "]");
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    if (type.allows(value.kind()) && value instanceof MapValue map) {
      Optional<Mismatch> inside = inMap(type, map, path);
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.of(
        new Mismatch(path, "it is a " + type + ", found " + value.typeName(), Optional.empty()));
  }

  private static Optional<Mismatch> inMap(Type type, MapValue map, String path) {
    Map<String, Type> fields = type.fields().orElse(Map.of());
    for (int i = 0; i < map.size(); i++) {
      String key = map.key(i);
      String below = path.isEmpty() ? key : path + "." + key;
      if (type.fields().isPresent() && !fields.containsKey(key)) {
        Optional<String> near = Suggestion.didYouMean(key, fields.keySet());
        return Optional.of(
            new Mismatch(
                below,
                "no such field in " + type.withoutNull(),
                near.or(
                    () -> Optional.of("it has `" + String.join("`, `", fields.keySet()) + "`"))));
      }
      Optional<Mismatch> inside = find(type.entry(key), map.value(i), below);
      if (inside.isPresent()) {
        return inside;
      }
    }
    for (Map.Entry<String, Type> field : fields.entrySet()) {
      if (map.indexOf(field.getKey()) < 0 && !field.getValue().allows(ValueKind.NULL)) {
        return Optional.of(
            new Mismatch(
                path,
                "`" + field.getKey() + "` is missing, which is a " + field.getValue(),
                Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
