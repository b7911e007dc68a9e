package dev.okite.schema;

import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalog of types that are at hand. */
final class TypeCatalog implements SchemaCatalog {
  /** More schemas than this are not searched for a name. */
  private static final int SEARCHED = 100_000;

  private record Identity(String apiVersion, String kind) {}

  private final List<DocumentType> types;
  private final Optional<Schema> facts;
  private final Map<Identity, DocumentType> kubernetes = new HashMap<>();
  private final List<DocumentType> others = new ArrayList<>();

  TypeCatalog(List<DocumentType> types, Optional<Schema> facts) {
    this.types = List.copyOf(types);
    this.facts = facts;
    for (DocumentType type : types) {
      if (type.isKubernetes()) {
        kubernetes.putIfAbsent(
            new Identity(
                type.marks().getOrDefault(DocumentType.API_VERSION, ""),
                type.marks().getOrDefault(DocumentType.KIND, "")),
            type);
      } else {
        others.add(type);
      }
    }
  }

  @Override
  public List<DocumentType> documents() {
    return types;
  }

  @Override
  public Optional<Schema> facts() {
    return facts;
  }

  @Override
  public Optional<DocumentType> find(String apiVersion, String kind) {
    return Optional.ofNullable(kubernetes.get(new Identity(apiVersion, kind)));
  }

  @Override
  public Optional<DocumentType> typeOf(Value root) {
    if (root instanceof MapValue map
        && map.get(DocumentType.API_VERSION) instanceof StringValue apiVersion
        && map.get(DocumentType.KIND) instanceof StringValue kind) {
      Optional<DocumentType> found = find(apiVersion.value(), kind.value());
      if (found.isPresent()) {
        return found;
      }
    }
    return others.stream().filter(type -> type.recognises(root)).findFirst();
  }

  @Override
  public Optional<Schema> named(String name) {
    Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Schema> open = new ArrayDeque<>();
    types.forEach(type -> open.add(type.schema()));
    while (!open.isEmpty() && seen.size() < SEARCHED) {
      Schema schema = open.remove();
      if (!seen.add(schema)) {
        continue;
      }
      if (schema.name().equals(name)) {
        return Optional.of(schema);
      }
      schema.fields().forEach(field -> open.add(field.schema()));
      schema.entries().ifPresent(open::add);
      schema.element().ifPresent(open::add);
    }
    return Optional.empty();
  }
}
