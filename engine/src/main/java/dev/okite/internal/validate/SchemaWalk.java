package dev.okite.internal.validate;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.schema.Constraint;
import dev.okite.schema.Constraint.Combination;
import dev.okite.schema.Constraint.Which;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.validation.SchemaRule;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Walks a document along its schema, and reports where they differ. Belongs to one thread. */
final class SchemaWalk {
  /** How deeply schemas may refer to others for one value. */
  private static final int DEEPEST = 64;

  private final FieldNames names;
  private final Holds holds;
  private final SchemaReport report;

  /** The schemas of the maps that the walk is in, the innermost first. */
  private final Deque<Schema> around = new ArrayDeque<>();

  SchemaWalk(SchemaCatalog catalog, Holds holds, SchemaReport report) {
    this.names = new FieldNames(catalog);
    this.holds = holds;
    this.report = report;
  }

  /** Holds the root of a document against the schema of its type. */
  void walk(Value root, DocumentType type) {
    check(root, type.schema(), 0);
  }

  /**
   * Holds a value against a schema.
   *
   * @param depth how many schemas refer to each other for this value
   */
  private void check(Value value, Schema schema, int depth) {
    if (schema == Schema.ANY) {
      holds.step();
      return;
    }
    holds.enter();
    checkAll(value, schema, depth);
    holds.leave();
  }

  private void checkAll(Value value, Schema schema, int depth) {
    if (!Holds.isOfKind(schema, value)) {
      report.add(SchemaRule.WRONG_TYPE, Place.of(value), Messages.wrongType(value, schema));
      return;
    }
    if (!Holds.isListed(schema, value)) {
      report.add(SchemaRule.WRONG_VALUE, Place.of(value), Messages.notListed(value, schema));
      return;
    }
    for (Constraint constraint : schema.constraints()) {
      check(value, schema, constraint, depth);
    }
    if (value instanceof MapValue map) {
      fields(map, schema);
    } else if (value instanceof ListValue list && schema.element().isPresent()) {
      Schema element = schema.element().get();
      for (int i = 0; i < list.size(); i++) {
        check(list.get(i), element, 0);
      }
    }
  }

  /** What all schemas ask for is reported one by one, as if it stood in one. */
  private void check(Value value, Schema schema, Constraint constraint, int depth) {
    if (constraint instanceof Combination all && all.which() == Which.ALL) {
      if (depth >= DEEPEST) {
        throw new Exhausted();
      }
      all.schemas().forEach(each -> check(value, each, depth + 1));
    } else if (!holds.meets(constraint, value)) {
      report.add(
          SchemaRule.WRONG_VALUE, Place.of(value), Messages.notMet(value, schema, constraint));
    }
  }

  private void fields(MapValue map, Schema schema) {
    around.push(schema);
    for (Field field : schema.required()) {
      if (isMissing(map, field)) {
        report.add(
            SchemaRule.MISSING_FIELD,
            Place.missing(map, "/" + JsonPointer.escape(field.name())),
            Messages.missing(map, field, schema));
      }
    }
    Optional<Schema> entries = schema.entries();
    for (int i = 0; i < map.size(); i++) {
      Optional<Field> field = schema.field(map.key(i));
      if (field.isPresent()) {
        known(map, i, field.get());
      } else if (entries.isPresent()) {
        suspect(map, i, schema);
        check(map.value(i), entries.get(), 0);
      } else {
        report.add(
            SchemaRule.UNKNOWN_FIELD,
            Place.of(map.keyValue(i)),
            "`"
                + ValueName.of(map.value(i))
                + "`: no such field"
                + names.hint(map.key(i), schema, around));
      }
    }
    around.pop();
  }

  /** A field that may be there, where it is likely meant to be another one. */
  private void suspect(MapValue map, int index, Schema schema) {
    FieldNames.slip(map.key(index), map, schema)
        .ifPresent(
            near ->
                report.add(
                    SchemaRule.SUSPECT_FIELD,
                    Place.of(map.keyValue(index)),
                    "`"
                        + ValueName.of(map.value(index))
                        + "`: no such field is known"
                        + (schema.name().isEmpty() ? " here" : " in " + schema.name())
                        + "; "
                        + Suggestion.question(near)));
  }

  private void known(MapValue map, int index, Field field) {
    if (field.deprecation().isPresent()) {
      report.add(
          SchemaRule.DEPRECATED_FIELD,
          Place.of(map.keyValue(index)),
          Messages.deprecated(map.value(index), field.deprecation().get()));
    }
    if (!field.isRequired() || !isMissing(map, field)) {
      check(map.value(index), field.schema(), 0);
    }
  }

  /** A null is as good as nothing where the schema does not allow one. */
  private static boolean isMissing(MapValue map, Field field) {
    int index = map.indexOf(field.name());
    return index < 0
        || (map.value(index) instanceof NullValue && !field.schema().allows(ValueKind.NULL));
  }
}
