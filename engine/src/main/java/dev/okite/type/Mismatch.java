package dev.okite.type;

import dev.okite.diagnostic.Suggestion;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
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

  /** Says that there is no field {@code name}, whose type does not allow null. */
  public static String missing(String name, Type type) {
    return "`" + name + "` is missing, which is " + type.withArticle();
  }

  /** The path of the element {@code index} of what is at {@code path}. */
  public static String below(String path, int index) {
    return path + "[" + index + "]";
  }

  /** The path of what is under {@code key} in what is at {@code path}. */
  public static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static Optional<Mismatch> find(Type type, Value value, String path) {
    if (type.accepts(value)) {
      return Optional.empty();
    }
    Optional<Mismatch> inside = Optional.empty();
    if (type.allows(value.kind()) && value instanceof ListValue list) {
      for (int i = 0; i < list.elements().size() && inside.isEmpty(); i++) {
        inside = find(type.element(), list.elements().get(i), below(path, i));
      }
    } else if (type.allows(value.kind()) && value instanceof MapValue map) {
      inside = inEntries(type, map, path).or(() -> inMissing(type, map, path));
    }
    return inside.or(
        () ->
            Optional.of(
                new Mismatch(
                    path,
                    "it is " + type.withArticle() + ", found " + value.typeName(),
                    Optional.empty())));
  }

  private static Optional<Mismatch> inEntries(Type type, MapValue map, String path) {
    Map<String, Type> fields = type.fields().orElse(Map.of());
    for (int i = 0; i < map.size(); i++) {
      String key = map.key(i);
      if (!type.isOpen() && !fields.containsKey(key)) {
        String hint =
            Suggestion.didYouMean(key, fields.keySet())
                .orElse("it has `" + String.join("`, `", fields.keySet()) + "`");
        return Optional.of(
            new Mismatch(
                below(path, key), "no such field in " + type.withoutNull(), Optional.of(hint)));
      }
      Optional<Mismatch> inside = find(type.entry(key), map.value(i), below(path, key));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  /** The first field that has to be there and is not; where others may be there, one may be it. */
  private static Optional<Mismatch> inMissing(Type type, MapValue map, String path) {
    for (Map.Entry<String, Type> field : type.fields().orElse(Map.of()).entrySet()) {
      if (map.indexOf(field.getKey()) < 0 && !field.getValue().allows(ValueKind.NULL)) {
        return Optional.of(
            new Mismatch(
                path,
                missing(field.getKey(), field.getValue()),
                Suggestion.nearest(field.getKey(), others(type, map))
                    .map(found -> "found `" + found + "`")));
      }
    }
    return Optional.empty();
  }

  /** The keys of {@code map} that {@code type} does not name. */
  private static List<String> others(Type type, MapValue map) {
    Map<String, Type> fields = type.fields().orElse(Map.of());
    List<String> others = new ArrayList<>();
    for (int i = 0; i < map.size(); i++) {
      if (!fields.containsKey(map.key(i))) {
        others.add(map.key(i));
      }
    }
    return others;
  }
}
