package dev.okite.schema;

import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that tells a document from others besides its marks: what stands at a path in it.
 * Immutable.
 *
 * @param path the keys that lead there
 * @param kinds of which kinds it is; with none, there is nothing
 * @param values what it is; empty if it may be any value of these kinds
 */
public record Sign(List<String> path, Set<ValueKind> kinds, List<Value> values) {
  public Sign {
    path = List.copyOf(path);
    kinds = Set.copyOf(kinds);
    values = List.copyOf(values);
  }

  /** There is a value of {@code kind} at {@code path}. */
  public static Sign of(ValueKind kind, String... path) {
    return new Sign(List.of(path), EnumSet.of(kind), List.of());
  }

  /** There is {@code value} at {@code path}. */
  public static Sign of(Value value, String... path) {
    return new Sign(List.of(path), EnumSet.of(value.kind()), List.of(value));
  }

  /** There is no root field {@code name}. */
  public static Sign without(String name) {
    return new Sign(List.of(name), Set.of(), List.of());
  }

  /** Whether it says that there is no root field {@code name}. */
  public boolean isWithout(String name) {
    return kinds.isEmpty() && path.equals(List.of(name));
  }

  /** Whether the document with {@code root} has it. */
  boolean isIn(Value root) {
    Value at = root;
    for (String key : path) {
      if (!(at instanceof MapValue map) || map.indexOf(key) < 0) {
        return kinds.isEmpty();
      }
      at = map.get(key);
    }
    return kinds.contains(at.kind())
        && (values.isEmpty() || values.contains(at) || isLike(at, values));
  }

  /** A text among {@code values} may have stars. */
  private static boolean isLike(Value value, List<Value> values) {
    return value instanceof StringValue text
        && values.stream()
            .anyMatch(
                each ->
                    each instanceof StringValue glob && Glob.matches(glob.value(), text.value()));
  }
}
