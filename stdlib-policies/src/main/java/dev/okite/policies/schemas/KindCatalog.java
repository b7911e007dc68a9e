package dev.okite.policies.schemas;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Types of documents, and what facts are.
 *
 * @param types the types
 * @param whatFactsAre what {@code facts} holds
 */
record KindCatalog(SchemaCatalog types, Schema whatFactsAre) implements SchemaCatalog {
  @Override
  public List<DocumentType> documents() {
    return types.documents();
  }

  @Override
  public Optional<DocumentType> find(String apiVersion, String kind) {
    return types.find(apiVersion, kind);
  }

  @Override
  public Optional<DocumentType> typeOf(Value root) {
    return types.typeOf(root);
  }

  @Override
  public Optional<Schema> named(String name) {
    return types.named(name);
  }

  @Override
  public Optional<Schema> facts() {
    return Optional.of(whatFactsAre);
  }
}
