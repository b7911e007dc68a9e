package dev.okite.internal.shape;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a field of another schema of the same documents, where it may have been looked for. */
final class FieldElsewhere {
  private final SchemaCatalog catalog;

  FieldElsewhere(SchemaCatalog catalog) {
    this.catalog = catalog;
  }

  /** Says which schema has the field {@code name} that {@code schemas} have not. */
  Optional<String> find(List<Schema> schemas, String name) {
    for (Schema schema : schemas) {
      Optional<Schema> inside = SchemaSearch.withField(schema, name);
      Optional<Schema> found = inside.isPresent() ? inside : around(schema, name);
      if (found.isPresent()
          && !schema.name().isEmpty()
          && !found.get().name().equals(schema.name())) {
        return Optional.of(
            found.get().name() + " has `" + name + "`; " + schema.name() + " has not");
      }
    }
    return Optional.empty();
  }

  /** A schema in documents that {@code schema} is in; else in any of Kubernetes, if it is too. */
  private Optional<Schema> around(Schema schema, String name) {
    if (catalog.documents().stream().anyMatch(type -> type.schema().equals(schema))) {
      // What another type of documents has at its root is no hint.
      return Optional.empty();
    }
    Optional<Schema> any = Optional.empty();
    int left = SchemaSearch.MOST;
    boolean isKubernetes = isIn(schema, DocumentType::isKubernetes);
    for (DocumentType type : catalog.documents()) {
      if (left-- < SchemaSearch.MOST / 2 && any.isPresent()) {
        break;
      }
      if (type.isKubernetes() != isKubernetes) {
        continue;
      }
      Optional<Schema> found = SchemaSearch.withField(type.schema(), name);
      if (found.isPresent()) {
        if (SchemaSearch.contains(type.schema(), schema)) {
          return found;
        }
        any = any.isPresent() ? any : found;
      }
    }
    return isKubernetes ? any : Optional.empty();
  }

  private boolean isIn(Schema schema, Predicate<DocumentType> some) {
    return catalog.documents().stream()
        .filter(some)
        .anyMatch(type -> SchemaSearch.contains(type.schema(), schema));
  }
}
