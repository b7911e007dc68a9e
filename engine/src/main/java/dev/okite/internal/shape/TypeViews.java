package dev.okite.internal.shape;

import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas of what is seen through types with fields: what is known of it, and of what is open
 * there, the fields that the type names. The same view is the same schema. Belongs to one thread.
 */
final class TypeViews {
  private final TypeShapes types;
  private final Map<View, Schema> known = new HashMap<>();
  private final Map<Schema, Schema> loosened = new HashMap<>();

  TypeViews(TypeShapes types) {
    this.types = types;
  }

  private record View(Schema schema, Type type) {}

  /** What is known of values of both {@code schema} and {@code type}. */
  Schema of(Schema schema, Type type) {
    if (!type.namesFields()) {
      return schema;
    }
    View view = new View(schema, type.withoutNull());
    Schema seen = known.get(view);
    if (seen == null) {
      seen = seen(schema, view.type());
      known.put(view, seen);
    }
    return seen;
  }

  private Schema seen(Schema schema, Type type) {
    if (Shapes.isOpen(schema)) {
      return types.schema(type);
    } else if (schema.allows(ValueKind.LIST) && type.allows(ValueKind.LIST)) {
      return list(schema, type);
    } else if (!schema.allows(ValueKind.MAP) || type.fields().isEmpty()) {
      return schema;
    } else if (schema.isView() && !type.isOpen()) {
      return types.record(type);
    } else if (schema.fields().isEmpty() && schema.entries().isPresent()) {
      return named(schema, schema.entries().get(), type);
    }
    return struct(schema, type);
  }

  private Schema list(Schema schema, Type type) {
    Optional<Schema> element = schema.element();
    if (element.isEmpty()) {
      return schema;
    }
    Schema seen = of(element.get(), type.element());
    return seen.equals(element.get()) ? schema : schema.changed().element(seen).build();
  }

  /**
   * What is known of values of {@code schema} where somebody else looks at them, who need not know
   * the type that they were seen through: other fields than it names may be read as well.
   */
  Schema loosened(Schema schema) {
    boolean isList = schema.allows(ValueKind.LIST) && schema.element().isPresent();
    if (!schema.isView() && !isList) {
      return schema;
    }
    Schema loose = loosened.get(schema);
    if (loose == null) {
      // A list of anything may be in itself.
      loosened.put(schema, schema);
      loose = schema.isView() ? looseMap(schema) : looseList(schema);
      loosened.put(schema, loose);
    }
    return loose;
  }

  private Schema looseMap(Schema schema) {
    Schema.Builder loose = Schema.of(schema.kinds()).named(schema.name()).incomplete();
    schema.fields().forEach(field -> loose.field(field.with(loosened(field.schema()))));
    return loose.build();
  }

  private Schema looseList(Schema schema) {
    Schema element = schema.element().orElse(Schema.ANY);
    Schema loose = loosened(element);
    return loose.equals(element) ? schema : schema.changed().element(loose).build();
  }

  /**
   * A map that may have any key has those that its type names, and may have others still, unless
   * nothing is known of them: then none is read.
   */
  private Schema named(Schema map, Schema entry, Type type) {
    boolean isOpen = Shapes.isOpen(entry);
    Schema.Builder named = map.changed();
    if (isOpen && type.isOpen()) {
      named.view().named(type.recordName());
    }
    Set<String> keys = new LinkedHashSet<>(map.wellKnown());
    for (Field field : types.record(type).fields()) {
      keys.add(field.name());
      named.field(isOpen ? field : field.with(of(entry, type.entry(field.name()))));
    }
    return named.wellKnown(keys).build();
  }

  /**
   * Of a map whose fields are known, what is in them may be seen through a type. One that is seen
   * through a type already, or may have fields that its schema does not know, has those of the type
   * besides, and no others are read.
   */
  private Schema struct(Schema schema, Type type) {
    boolean isOpen = schema.isView() || (schema.isIncomplete() && type.isOpen());
    Schema.Builder changed =
        schema.isIncomplete() && isOpen ? schema.changed().view().named(type.recordName()) : null;
    for (Field named : types.record(type).fields()) {
      Optional<Field> field = schema.field(named.name());
      Schema before = field.map(Field::schema).orElse(Schema.ANY);
      Schema seen = field.isEmpty() ? before : of(before, type.entry(named.name()));
      boolean isNew = field.isEmpty() && isOpen;
      if (isNew || !seen.equals(before)) {
        changed = changed == null ? changed(schema) : changed;
        changed.field(isNew ? named : field.orElseThrow().with(seen));
      }
    }
    return changed == null ? schema : changed.build();
  }

  /** What is seen through several types has the name of none. */
  private static Schema.Builder changed(Schema schema) {
    return schema.isView() ? schema.changed().named("") : schema.changed();
  }
}
