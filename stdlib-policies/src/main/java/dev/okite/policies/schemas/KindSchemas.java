package dev.okite.policies.schemas;

import dev.okite.Documents;
import dev.okite.Schemas;
import dev.okite.document.ReadResult;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.validation.SchemaReading;
import java.util.Map;

/** Reads the files that the build has made of schemas. */
final class KindSchemas {
  private KindSchemas() {}

  /**
   * The schema in a file, which is read when anything but its name is needed.
   *
   * @param resource the name of the file
   * @param name what messages call it
   */
  static Schema read(String resource, String name) {
    return Schema.lazy(name, () -> now(resource, name));
  }

  private static Schema now(String resource, String name) {
    String file = "kinds/" + resource + ".json";
    ReadResult read = Documents.json(file, KubernetesSchemas.bytes(file));
    if (!read.errors().isEmpty()) {
      throw new IllegalStateException("the bundled schema " + resource + " is damaged");
    }
    SchemaReading reading = Schemas.json(read.documents().get(0), name, Map.of());
    if (!reading.problems().isEmpty()) {
      throw new IllegalStateException("bundled schema: " + reading.problems());
    }
    return reading.catalog().documents().get(0).schema();
  }

  /** {@code whole}, in which {@code field} holds what {@code schema} says. */
  static Schema with(Schema whole, String field, Schema schema) {
    return Schema.lazy(
        whole.name(),
        () ->
            whole.field(field).isPresent()
                ? whole.changed().field(Field.of(field, schema)).build()
                : whole);
  }
}
