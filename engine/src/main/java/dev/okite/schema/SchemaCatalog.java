package dev.okite.schema;

import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of documents: their types, and the schemas that these consist of.
 * Implementations are immutable, safe to share between threads, and give the same objects for the
 * same questions.
 */
public interface SchemaCatalog {
  /** Knows nothing. */
  SchemaCatalog EMPTY =
      new SchemaCatalog() {
        @Override
        public List<DocumentType> documents() {
          return List.of();
        }

        @Override
        public Optional<DocumentType> find(String apiVersion, String kind) {
          return Optional.empty();
        }

        @Override
        public Optional<Schema> named(String name) {
          return Optional.empty();
        }
      };

  /** All types of documents, in an order that stays the same. */
  List<DocumentType> documents();

  /** The type of Kubernetes objects of {@code apiVersion} and {@code kind}. */
  Optional<DocumentType> find(String apiVersion, String kind);

  /** The type of the document whose root is {@code root}: the first that recognises it. */
  default Optional<DocumentType> typeOf(Value root) {
    return documents().stream().filter(type -> type.recognises(root)).findFirst();
  }

  /** The schema called {@code name}, such as {@code PodSpec}. */
  Optional<Schema> named(String name);

  /**
   * What is to be said about a field that {@code schemaName} does not have here but elsewhere, such
   * as "Kubernetes has it since 1.30"; empty where nothing is known of it.
   */
  default Optional<String> elsewhere(String schemaName, String field) {
    return Optional.empty();
  }

  /**
   * What is to be said about a type of Kubernetes objects that is not here but was or will be, such
   * as "Kubernetes has not served it since 1.25; use policy/v1"; empty where nothing is known of
   * it.
   */
  default Optional<String> missing(String apiVersion, String kind) {
    return Optional.empty();
  }

  /** What {@code facts} holds, which the host vouches for; empty where nothing is known of it. */
  default Optional<Schema> facts() {
    return Optional.empty();
  }

  /** All of {@code catalogs} as one; where several know something, the first of them counts. */
  static SchemaCatalog of(SchemaCatalog... catalogs) {
    return of(List.of(catalogs));
  }

  /** All of {@code catalogs} as one; where several know something, the first of them counts. */
  static SchemaCatalog of(List<SchemaCatalog> catalogs) {
    return catalogs.size() == 1 ? catalogs.get(0) : new CombinedCatalog(List.copyOf(catalogs));
  }

  /** A catalog of {@code types} and of the named schemas that can be reached from them. */
  static SchemaCatalog ofTypes(List<DocumentType> types) {
    return new TypeCatalog(types, Optional.empty());
  }

  /** As {@link #ofTypes(List)}, of a host whose {@link #facts} are what {@code facts} says. */
  static SchemaCatalog ofTypes(List<DocumentType> types, Schema facts) {
    return new TypeCatalog(types, Optional.of(facts));
  }
}
