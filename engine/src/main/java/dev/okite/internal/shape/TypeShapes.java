package dev.okite.internal.shape;

import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.type.Type;
import dev.okite.value.NullValue;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known of values whose type is declared. A type of maps with certain fields has the same
 * schema wherever it is declared. Belongs to one thread.
 */
final class TypeShapes {
  /** The schemas of types with fields. */
  private final Map<Type, Schema> records = new HashMap<>();

  private final TypeViews views = new TypeViews(this);

  /**
   * What is known of a value of {@code type}.
   *
   * @param whose how a message names the value, for one that may be anything
   */
  Shape of(Type type, String whose) {
    if (type.isAny()) {
      return Shape.unknown(whose + " may be anything");
    }
    List<Part> parts = new ArrayList<>();
    for (ValueKind kind : type.kinds()) {
      parts.add(
          switch (kind) {
            case NULL -> new Part.Constant(NullValue.ABSENT);
            case LIST -> new Part.Listing(of(type.element(), whose));
            case MAP -> map(type, whose);
            default -> new Part.Scalar(kind);
          });
    }
    return Shape.of(parts);
  }

  private Part map(Type type, String whose) {
    return type.fields().isPresent()
        ? new Part.Node(record(type))
        : new Part.Entries(Map.of(), of(type.entry(), whose));
  }

  /** The schema of the maps of {@code type}, which all have the same fields. */
  Schema record(Type orNull) {
    Type type = orNull.withoutNull();
    Schema known = records.get(type);
    if (known == null) {
      Schema.Builder record = Schema.of(ValueKind.MAP).named(type.recordName());
      type.fields()
          .orElseThrow()
          .forEach(
              (name, field) -> {
                Field plain = Field.of(name, schema(field));
                record.field(field.allows(ValueKind.NULL) ? plain : plain.required());
              });
      known = (type.isOpen() ? record.view() : record).build();
      records.put(type, known);
    }
    return known;
  }

  /** What is known of values of {@code type}, as a schema. */
  Schema schema(Type type) {
    if (type.isAny()) {
      return Schema.ANY;
    }
    if (type.fields().isPresent()) {
      Schema record = record(type);
      return type.allows(ValueKind.NULL) ? record.orNull() : record;
    }
    Schema.Builder schema = Schema.of(type.kinds());
    if (type.allows(ValueKind.LIST)) {
      schema.element(schema(type.element()));
    }
    if (type.allows(ValueKind.MAP)) {
      schema.entries(schema(type.entry()));
    }
    return schema.build();
  }

  /** What is left of {@code shape} where it is of a type, or is not. */
  Shape narrowed(Shape shape, Type type, boolean isOfType) {
    Shape left = Shapes.narrowed(shape, type, isOfType);
    if (!isOfType || !type.namesFields()) {
      return left;
    }
    Shape seen = Shape.NEVER;
    for (Part part : left.parts()) {
      if (DemandedFields.mayHave(part, type)) {
        seen = seen.or(seen(part, type));
      }
    }
    return seen;
  }

  /** How {@code part} is seen through a type with fields, which is all that may be known of it. */
  private Shape seen(Part part, Type type) {
    if (part instanceof Part.Unknown || part.isForeign()) {
      return of(type, "what its type does not say");
    } else if (part instanceof Part.Root root
        && root.type() != null
        && root.type().schema().isIncomplete()) {
      return Shape.of(new Part.Node(views.of(root.type().schema(), type)));
    } else if (part instanceof Part.Node node) {
      return Shape.of(new Part.Node(views.of(node.schema(), type)));
    } else if (part instanceof Part.Listing list) {
      return Shape.listOf(narrowed(list.element(), type.element(), true));
    }
    return Shape.of(part);
  }

  /** What is known of {@code shape} where somebody looks at it who need not know its type. */
  Shape loosened(Shape shape) {
    List<Part> parts = new ArrayList<>();
    for (Part part : shape.parts()) {
      if (part instanceof Part.Node node) {
        parts.add(new Part.Node(views.loosened(node.schema())));
      } else if (part instanceof Part.Listing list) {
        parts.add(new Part.Listing(loosened(list.element())));
      } else {
        parts.add(part);
      }
    }
    return Shape.of(parts);
  }

  /**
   * What is left of {@code shape} where a value is held against a declared type: a value of which
   * nothing was known is now of that type.
   */
  Shape declared(Shape shape, Type type, Supplier<String> whose) {
    if (type.isAny()) {
      return shape;
    }
    Shape known = narrowed(shape, type, true).only(part -> !(part instanceof Part.Unknown));
    if (!shape.isUnknown() || type.namesFields()) {
      return known;
    }
    Shape declared = of(type, whose.get());
    return declared.parts().stream().noneMatch(TypeShapes::saysLittle)
        ? known.or(declared)
        : known.or(shape.only(Part.Unknown.class::isInstance));
  }

  /** Whether all that is known is that it is a list or a map of something. */
  private static boolean saysLittle(Part part) {
    if (part instanceof Part.Listing list) {
      return list.element().parts().stream().noneMatch(Part.Node.class::isInstance);
    }
    return part instanceof Part.Entries map
        && Optional.ofNullable(map.others()).stream()
            .flatMap(others -> others.parts().stream())
            .noneMatch(Part.Node.class::isInstance);
  }
}
