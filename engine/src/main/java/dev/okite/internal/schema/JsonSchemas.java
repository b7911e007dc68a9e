package dev.okite.internal.schema;

import dev.okite.document.Document;
import dev.okite.schema.Schema;
import dev.okite.validation.SchemaProblem;
import dev.okite.value.BoolValue;
import dev.okite.value.MapValue;
import java.util.List;
import java.util.Set;

/** Reads JSON Schema. */
public final class JsonSchemas {
  /** Words that say something about values, or where others stand that do. */
  private static final Set<String> WORDS =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "definitions",
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "additionalProperties",
          "patternProperties",
          "propertyNames",
          "items",
          "prefixItems",
          "contains",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "minProperties",
          "maxProperties");

  private JsonSchemas() {}

  /** Whether {@code document} looks like a schema, and not like anything else. */
  public static boolean isSchema(Document document) {
    return document.value() instanceof BoolValue
        || (document.value() instanceof MapValue map
            && map.keys().stream().anyMatch(WORDS::contains));
  }

  /**
   * The schema that {@code document} is.
   *
   * @param name what it is called
   * @param problems takes what cannot be used of it
   */
  public static Schema read(Document document, String name, List<SchemaProblem> problems) {
    ObjectFields none = new ObjectFields(Schema.ANY);
    return new SchemaReader(document.value(), none, problems::add)
        .read(document.value(), Dialect.JSON_SCHEMA, name);
  }
}
