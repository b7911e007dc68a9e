package dev.okite.schema;

import dev.okite.SchemaFiles;
import dev.okite.document.DocumentLimits;
import dev.okite.value.ValueKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemas that a host has, and files of schemas that policies may name. */
final class ExampleSchemas {
  /** What the engine knows before anybody declares anything. */
  static final SchemaCatalog KNOWN =
      SchemaCatalog.ofTypes(
          List.of(DocumentType.kubernetes("v1", "Pod", Schema.of(ValueKind.MAP).build())));

  private static final String SLIPS =
      """
      tpye: object
      required: [kind, taem]
      additionalProperties: false
      properties:
        kind: {const: App}
        team: {type: strin, desciption: a, mark: b}
        size: {type: huge}
      """;

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("app.json", app(", \"additionalProperties\": false")),
          Map.entry("open.json", app("")),
          Map.entry("copies/app.json", app(", \"additionalProperties\": false")),
          Map.entry("app.yaml", "type: object\nproperties:\n  team: {type: string}\n"),
          Map.entry("anything.json", "true"),
          Map.entry("slips.yaml", SLIPS),
          Map.entry(
              "kinds.yaml", "properties:\n  kind: {enum: [App, Apps]}\n  team: {type: string}\n"),
          Map.entry("cut.json", "{\"type\": \"object\",\n"),
          Map.entry("cut.yaml", "type: [object\n"),
          Map.entry("two.yaml", "type: object\n---\ntype: object\n"),
          Map.entry("empty.yaml", ""),
          Map.entry("list.json", "[{\"type\": \"object\"}]"),
          Map.entry("pod.yaml", "apiVersion: v1\nkind: Pod\nspec: {}\n"),
          Map.entry(
              "elsewhere.json",
              "{\"properties\": {\n  \"a\": {\"$ref\": \"#/$defs/none\"},\n"
                  + "  \"b\": {\"$ref\": \"https://example.com/b.json\"}}}"),
          Map.entry("everywhere.yaml", "allOf:\n" + "  - {$ref: other.json}\n".repeat(30)));

  static final SchemaFiles FILES =
      (source, file) -> {
        if (file.startsWith("..")) {
          throw new IOException("it is not in the folder of the policy");
        }
        if (file.equals("large.json")) {
          return Optional.of(new byte[DocumentLimits.DEFAULTS.maxBytes() + 1]);
        }
        return Optional.ofNullable(TEXTS.get(file)).map(t -> t.getBytes(StandardCharsets.UTF_8));
      };

  private ExampleSchemas() {}

  private static String app(String more) {
    return "{\"type\": \"object\", \"properties\": {\"kind\": {\"type\": \"string\"},"
        + " \"apiVersion\": {\"type\": \"string\"}, \"x-format\": {\"type\": \"string\"},"
        + " \"team\": {\"type\": \"string\"}, \"tier\": {\"enum\": [\"gold\", \"silver\"]}}"
        + more
        + "}";
  }
}
