package dev.okite.internal.schema;

import dev.okite.document.Document;
import dev.okite.schema.Schema;
import dev.okite.validation.SchemaProblem;
import java.util.List;

/** Reads JSON Schema. */
public final class JsonSchemas {
  private JsonSchemas() {}

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
