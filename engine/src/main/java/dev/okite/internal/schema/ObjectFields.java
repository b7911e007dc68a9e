package dev.okite.internal.schema;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.ValueKind;
import java.util.List;

/**
 * The fields that every object of Kubernetes has, whatever its schema says.
 *
 * @param metadata what {@code metadata} holds
 */
record ObjectFields(Schema metadata) {
  private static final Schema TEXT = Schema.of(ValueKind.STRING).build();

  /** As {@code kubernetes} has them; anything may stand in {@code metadata} if it does not say. */
  static ObjectFields of(SchemaCatalog kubernetes) {
    return new ObjectFields(kubernetes.named("ObjectMeta").map(Schema::orNull).orElse(Schema.ANY));
  }

  List<Field> fields() {
    return List.of(
        Field.of(DocumentType.API_VERSION, TEXT),
        Field.of(DocumentType.KIND, TEXT),
        Field.of("metadata", metadata));
  }
}
