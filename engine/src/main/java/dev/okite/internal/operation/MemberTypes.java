package dev.okite.internal.operation;

import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link Navigation#member} gives for values of the kinds that have a fixed set of members.
 */
public final class MemberTypes {
  private static final Map<ValueKind, Map<String, Type>> MEMBERS =
      Map.of(
          ValueKind.LIST,
          Map.of("first", Type.ANY, "second", Type.ANY, "last", Type.ANY, "count", Type.INT),
          ValueKind.DURATION,
          Map.of(),
          ValueKind.TIME,
          Map.of(
              "year", Type.INT,
              "month", Type.INT,
              "day", Type.INT,
              "hour", Type.INT,
              "minute", Type.INT,
              "second", Type.INT,
              "weekday", Type.STRING),
          ValueKind.VERSION,
          Map.of(
              "major", Type.INT,
              "minor", Type.INT,
              "patch", Type.INT,
              "preRelease", Type.STRING.orNull()),
          ValueKind.QUANTITY,
          Map.of("value", Type.DECIMAL),
          ValueKind.CIDR,
          Map.of("address", Type.STRING, "prefix", Type.INT),
          ValueKind.IMAGE,
          Map.of(
              "registry", Type.STRING,
              "repository", Type.STRING,
              "name", Type.STRING,
              "tag", Type.STRING.orNull(),
              "digest", Type.mapOf(Type.STRING).orNull()));

  private MemberTypes() {}

  /**
   * The type of the member {@code name} of values of {@code kind}; nothing if they have no such
   * member. An element of a list has the type of the list's elements, which is not known here.
   *
   * @throws IllegalArgumentException if the members of {@code kind} are not fixed
   */
  public static Optional<Type> find(ValueKind kind, String name) {
    return Optional.ofNullable(members(kind).get(name));
  }

  /**
   * The names of the members of values of {@code kind}.
   *
   * @throws IllegalArgumentException if they are not fixed
   */
  public static Set<String> names(ValueKind kind) {
    return members(kind).keySet();
  }

  private static Map<String, Type> members(ValueKind kind) {
    Map<String, Type> members = MEMBERS.get(kind);
    if (members == null) {
      throw new IllegalArgumentException("no fixed members: " + kind.typeName());
    }
    return members;
  }
}
