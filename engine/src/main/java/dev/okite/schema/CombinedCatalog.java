package dev.okite.schema;

import dev.okite.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Several catalogs as one. */
record CombinedCatalog(List<SchemaCatalog> catalogs) implements SchemaCatalog {
  private record Identity(Map<String, String> marks, List<Sign> signs) {}

  @Override
  public List<DocumentType> documents() {
    Map<Identity, DocumentType> types = new LinkedHashMap<>();
    for (SchemaCatalog catalog : catalogs) {
      for (DocumentType type : catalog.documents()) {
        types.putIfAbsent(new Identity(type.marks(), type.signs()), type);
      }
    }
    return List.copyOf(types.values());
  }

  @Override
  public Optional<DocumentType> find(String apiVersion, String kind) {
    return first(catalog -> catalog.find(apiVersion, kind));
  }

  @Override
  public Optional<DocumentType> typeOf(Value root) {
    return first(catalog -> catalog.typeOf(root));
  }

  @Override
  public Optional<Schema> named(String name) {
    return first(catalog -> catalog.named(name));
  }

  @Override
  public Optional<String> elsewhere(String schemaName, String field) {
    return first(catalog -> catalog.elsewhere(schemaName, field));
  }

  @Override
  public Optional<String> missing(String apiVersion, String kind) {
    return first(catalog -> catalog.missing(apiVersion, kind));
  }

  @Override
  public Optional<Schema> facts() {
    return first(SchemaCatalog::facts);
  }

  private <T> Optional<T> first(Function<SchemaCatalog, Optional<T>> question) {
    for (SchemaCatalog catalog : catalogs) {
      Optional<T> answer = question.apply(catalog);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
