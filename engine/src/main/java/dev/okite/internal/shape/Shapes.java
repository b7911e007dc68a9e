package dev.okite.internal.shape;

import dev.okite.schema.Schema;
import dev.okite.type.Type;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Shapes of schemas, types and values, and types of shapes. */
final class Shapes {
  private Shapes() {}

  /**
   * What stands at a place with this schema, where something does.
   *
   * @param where how a message names the place, for a schema that allows everything
   */
  static Shape of(Schema schema, String where) {
    if (isOpen(schema)) {
      return Shape.unknown("the schema allows anything in " + where);
    }
    return Shape.of(new Part.Node(schema));
  }

  /** Whether a schema says nothing. */
  static boolean isOpen(Schema schema) {
    Set<ValueKind> kinds = schema.kinds();
    return kinds.contains(ValueKind.MAP)
        && kinds.contains(ValueKind.LIST)
        && kinds.contains(ValueKind.STRING)
        && schema.fields().isEmpty()
        && schema.values().isEmpty();
  }

  /** What is known of a value of a type of the language. */
  static Shape of(Type type, String whose) {
    return new TypeShapes().of(type, whose);
  }

  static Shape of(Value value) {
    if (value instanceof ListValue list && !isPlain(list)) {
      return Shape.listOf(elements(list));
    }
    if (value instanceof MapValue map) {
      Map<String, Shape> entries = new LinkedHashMap<>();
      for (int i = 0; i < map.size(); i++) {
        entries.put(map.key(i), of(map.value(i)));
      }
      return Shape.of(new Part.Entries(entries, null));
    }
    return Shape.of(new Part.Constant(value));
  }

  /** Whether all elements of a list are scalars, so that it is worth knowing as a whole. */
  private static boolean isPlain(ListValue list) {
    for (Value each : list.elements()) {
      if (each instanceof ListValue || each instanceof MapValue) {
        return false;
      }
    }
    return true;
  }

  /** What the elements of {@code list} are. */
  static Shape elements(ListValue list) {
    Shape element = Shape.NEVER;
    for (Value each : list.elements()) {
      element = element.or(of(each));
    }
    return element;
  }

  /** The kinds of values that {@code part} stands for, null among them only if it is just that. */
  static Set<ValueKind> kinds(Part part) {
    if (part instanceof Part.Constant constant) {
      return EnumSet.of(constant.value().kind());
    } else if (part instanceof Part.Scalar scalar) {
      return EnumSet.of(scalar.kind());
    } else if (part instanceof Part.Node node) {
      EnumSet<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
      kinds.addAll(node.schema().kinds());
      kinds.remove(ValueKind.NULL);
      return kinds;
    } else if (part instanceof Part.Entries
        || (part instanceof Part.Root root && root.type() != null)) {
      return EnumSet.of(ValueKind.MAP);
    } else if (part instanceof Part.Listing) {
      return EnumSet.of(ValueKind.LIST);
    } else if ((part instanceof Part.Unlisted unlisted && unlisted.isText())
        || part instanceof Part.MarkText) {
      return EnumSet.of(ValueKind.STRING);
    }
    return EnumSet.allOf(ValueKind.class);
  }

  /** The kinds of values that {@code shape} stands for. */
  static Set<ValueKind> kinds(Shape shape) {
    EnumSet<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    shape.parts().forEach(part -> kinds.addAll(kinds(part)));
    return kinds;
  }

  /** What the checker would call it; elements of lists and values of maps are not told. */
  static Type type(Shape shape) {
    Type type = Type.NEVER;
    for (ValueKind kind : kinds(shape)) {
      type = type.or(Type.of(kind));
    }
    return type;
  }

  /** What is left of {@code shape} where it is of a type, or is not. */
  static Shape narrowed(Shape shape, Type type, boolean isOfType) {
    if (type.isAny()) {
      return isOfType ? shape : Shape.NEVER;
    }
    Shape left =
        shape.only(
            part -> {
              if (part instanceof Part.Unknown) {
                return true;
              }
              Set<ValueKind> kinds = kinds(part);
              if (isOfType) {
                return kinds.stream().anyMatch(type::allows);
              }
              return !kinds.stream().allMatch(type::allowsAll);
            });
    return Shape.of(left.parts().stream().map(part -> narrowed(part, type, isOfType)).toList());
  }

  /** Of a field that may hold scalars of several kinds, such as a port, those that are left. */
  private static Part narrowed(Part part, Type type, boolean isOfType) {
    Set<ValueKind> kinds = kinds(part);
    if (!(part instanceof Part.Node node)
        || kinds.contains(ValueKind.MAP)
        || kinds.contains(ValueKind.LIST)) {
      return part;
    }
    EnumSet<ValueKind> left = EnumSet.copyOf(kinds);
    left.removeIf(kind -> type.allows(kind) != isOfType);
    if (left.isEmpty() || left.size() == kinds.size()) {
      return part;
    }
    Schema schema = node.schema();
    return new Part.Node(
        Schema.of(left)
            .named(schema.name())
            .values(schema.values().stream().filter(v -> left.contains(v.kind())).toList())
            .documented(schema::documentation)
            .build());
  }
}
