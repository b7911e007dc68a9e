package dev.okite;

import dev.okite.document.Document;
import dev.okite.internal.schema.CustomResources;
import dev.okite.internal.schema.JsonSchemas;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.validation.SchemaProblem;
import dev.okite.validation.SchemaReading;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Makes schemas of documents that hold them. Never throws because of what a document holds; nothing
 * is fetched. All methods are safe to call from several threads.
 */
public final class Schemas {
  private Schemas() {}

  /**
   * The custom resources that CustomResourceDefinitions define; other documents are passed over.
   *
   * @param kubernetes what the cluster has besides, which says what {@code metadata} holds
   */
  public static SchemaReading customResources(
      Collection<Document> documents, SchemaCatalog kubernetes) {
    CustomResources reader = new CustomResources(kubernetes);
    documents.forEach(reader::read);
    return new SchemaReading(reader.catalog(), reader.problems());
  }

  /** Whether {@link #customResources} reads a document with this root. */
  public static boolean isCustomResourceDefinition(Value root) {
    return CustomResources.isDefinition(root);
  }

  /**
   * Documents of a type that a JSON Schema describes, in the drafts 2020-12 or 07.
   *
   * @param name what messages call the type
   * @param marks the root fields by which its documents are recognised, and their texts, in which
   *     {@code *} stands for any characters
   */
  public static SchemaReading json(Document schema, String name, Map<String, String> marks) {
    List<SchemaProblem> problems = new ArrayList<>();
    Schema read = JsonSchemas.read(schema, name, problems);
    return new SchemaReading(
        SchemaCatalog.ofTypes(List.of(DocumentType.of(name, marks, read))), problems);
  }
}
