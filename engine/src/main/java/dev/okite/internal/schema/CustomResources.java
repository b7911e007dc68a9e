package dev.okite.internal.schema;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.validation.SchemaProblem;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the types of custom resources from their definitions. Belongs to one thread. */
public final class CustomResources {
  private static final String GROUP = "apiextensions.k8s.io/";
  private static final String DEFINITION = "CustomResourceDefinition";

  private static final String KEEPS_ALL = "preserveUnknownFields";

  private final ObjectFields objects;
  private final List<DocumentType> types = new ArrayList<>();
  private final List<SchemaProblem> problems = new ArrayList<>();
  private Dialect dialect = Dialect.STRUCTURAL;

  /** A reader for a cluster that has {@code kubernetes} besides. */
  public CustomResources(SchemaCatalog kubernetes) {
    this.objects = ObjectFields.of(kubernetes);
  }

  /** Whether {@code root} defines custom resources. */
  public static boolean isDefinition(Value root) {
    return root instanceof MapValue map
        && new Words(map).text(DocumentType.KIND).filter(DEFINITION::equals).isPresent()
        && new Words(map)
            .text(DocumentType.API_VERSION)
            .filter(version -> version.startsWith(GROUP))
            .isPresent();
  }

  /** Reads the types that {@code document} defines, if it defines any. */
  public void read(Document document) {
    if (!isDefinition(document.value()) || !(document.value() instanceof MapValue root)) {
      return;
    }
    Words spec = new Words(new Words(root).map("spec").orElse(MapValue.EMPTY));
    Optional<String> group = spec.text("group");
    Optional<String> kind = spec.map("names").flatMap(names -> new Words(names).text("kind"));
    if (group.isEmpty() || kind.isEmpty()) {
      problems.add(
          new SchemaProblem(
              Place.of(root), "the definition says not which group and kind it is of"));
      return;
    }
    // Before v1, a schema did not say what is kept unless that was asked for.
    boolean isOld = new Words(root).text(DocumentType.API_VERSION).orElse("").endsWith("beta1");
    boolean keepsAll = spec.has(KEEPS_ALL) ? spec.isTrue(KEEPS_ALL) : isOld;
    dialect = keepsAll ? Dialect.JSON_SCHEMA : Dialect.STRUCTURAL;
    SchemaReader reader = new SchemaReader(root, objects, problems::add);
    Optional<MapValue> shared = spec.map("validation");
    for (Value each : spec.list("versions")) {
      if (each instanceof MapValue version) {
        type(reader, group.get(), kind.get(), new Words(version), shared);
      }
    }
    if (spec.list("versions").isEmpty() && spec.has("version")) {
      Schema schema = schema(reader, kind.get(), shared);
      String version = spec.text("version").orElse("");
      types.add(DocumentType.kubernetes(group.get() + "/" + version, kind.get(), schema));
    }
  }

  private void type(
      SchemaReader reader, String group, String kind, Words version, Optional<MapValue> shared) {
    Optional<String> name = version.text("name");
    boolean isServed = !version.has("served") || version.isTrue("served");
    if (name.isEmpty() || !isServed) {
      return;
    }
    Schema schema = schema(reader, kind, version.map("schema").or(() -> shared));
    DocumentType type = DocumentType.kubernetes(group + "/" + name.get(), kind, schema);
    types.add(
        version.isTrue("deprecated")
            ? type.deprecatedAs(
                "deprecated" + version.text("deprecationWarning").map(why -> ": " + why).orElse(""))
            : type);
  }

  /** What the objects hold: what the schema says, and what all objects have. */
  private Schema schema(SchemaReader reader, String kind, Optional<MapValue> holder) {
    Optional<MapValue> said = holder.flatMap(map -> new Words(map).map("openAPIV3Schema"));
    if (said.isEmpty()) {
      return Schema.ANY;
    }
    Schema own = reader.read(said.get(), dialect, kind);
    Schema.Builder whole =
        Schema.of(ValueKind.MAP)
            .named(kind)
            .documented(own::documentation)
            .constraints(own.constraints())
            .entries(() -> own.entries().orElse(null));
    for (Field field : own.fields()) {
      whole.field(field);
    }
    objects.fields().forEach(whole::field);
    return whole.build();
  }

  /** The types that were read. */
  public SchemaCatalog catalog() {
    return SchemaCatalog.ofTypes(types);
  }

  /** What cannot be used of the definitions. */
  public List<SchemaProblem> problems() {
    return List.copyOf(problems);
  }
}
