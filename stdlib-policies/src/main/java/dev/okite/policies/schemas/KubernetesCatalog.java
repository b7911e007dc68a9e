package dev.okite.policies.schemas;

import dev.okite.policies.schemas.SchemaStore.Definition;
import dev.okite.policies.schemas.SchemaStore.Kind;
import dev.okite.policies.schemas.SchemaStore.Member;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What one version of Kubernetes has. Immutable, but for what it decodes when asked. */
final class KubernetesCatalog implements SchemaCatalog {
  private final SchemaStore store;
  private final long version;
  private final KindHistory history;
  private final DefinitionSchemas schemas;
  private final List<DocumentType> types = new ArrayList<>();
  private final Map<String, DocumentType> byName = new HashMap<>();

  /**
   * The catalog of a version.
   *
   * @param index which of the versions in {@code store} it is, from 0
   * @param documentation gives texts of documentation, from 0
   */
  KubernetesCatalog(
      SchemaStore store, int index, IntFunction<String> documentation, ApiHistory api) {
    this.store = store;
    this.version = 1L << index;
    this.history = new KindHistory(store, index, api);
    this.schemas = new DefinitionSchemas(store, version, documentation);
    for (Kind kind : store.kinds()) {
      if (history.serves(kind)) {
        DocumentType type =
            DocumentType.kubernetes(
                kind.apiVersion(), kind.kind(), schemas.ofDefinition(kind.definition()));
        DocumentType known = history.deprecation(kind).map(type::deprecatedAs).orElse(type);
        types.add(known);
        byName.put(key(kind.apiVersion(), kind.kind()), known);
      }
    }
  }

  @Override
  public List<DocumentType> documents() {
    return List.copyOf(types);
  }

  @Override
  public Optional<DocumentType> find(String apiVersion, String kind) {
    return Optional.ofNullable(byName.get(key(apiVersion, kind)));
  }

  @Override
  public Optional<DocumentType> typeOf(Value root) {
    return root instanceof MapValue map
            && map.get(DocumentType.API_VERSION) instanceof StringValue apiVersion
            && map.get(DocumentType.KIND) instanceof StringValue kind
        ? find(apiVersion.value(), kind.value())
        : Optional.empty();
  }

  /** Of several definitions with this name, the one of the most settled version. */
  @Override
  public Optional<Schema> named(String name) {
    for (int i = 0; i < store.definitionCount(); i++) {
      if (store.name(i).equals(name) && (store.definition(i).versions() & version) != 0) {
        return Optional.of(schemas.ofDefinition(i));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> elsewhere(String schemaName, String field) {
    for (int i = 0; i < store.definitionCount(); i++) {
      if (!store.name(i).equals(schemaName)) {
        continue;
      }
      Definition definition = store.definition(i);
      long versions = 0;
      for (Member member : definition.fields()) {
        versions |= member.name().equals(field) ? member.versions() : 0;
      }
      boolean isHere = (definition.versions() & version) != 0;
      if (isHere && versions != 0 && (versions & version) == 0) {
        return Optional.of(history.when(versions, "has it"));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> missing(String apiVersion, String kind) {
    return find(apiVersion, kind).isPresent()
        ? Optional.empty()
        : history.absence(apiVersion, kind);
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + " " + kind;
  }
}
