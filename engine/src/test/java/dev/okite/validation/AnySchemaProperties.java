package dev.okite.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.Schemas;
import dev.okite.document.Document;
import dev.okite.schema.SchemaCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a schema says, reading it and holding documents against it ends, and throws nothing. */
class AnySchemaProperties {
  private static final PolicySet NO_POLICIES = Okite.create().compile(List.of()).orThrow();

  private static final List<String> WORDS =
      List.of(
          "type",
          "properties",
          "items",
          "required",
          "enum",
          "const",
          "$ref",
          "$defs",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "additionalProperties",
          "pattern",
          "minimum",
          "maxLength",
          "minItems",
          "uniqueItems",
          "multipleOf",
          "nullable",
          "a",
          "b",
          "x-kubernetes-preserve-unknown-fields",
          "x-kubernetes-int-or-string",
          "x-kubernetes-embedded-resource",
          "x-kubernetes-list-type",
          "x-kubernetes-list-map-keys");

  private static final List<Object> SCALARS =
      List.of(
          "object",
          "array",
          "string",
          "integer",
          "#",
          "#/$defs/a",
          "#/properties/a",
          "#/items",
          "#/allOf/0",
          "a",
          "map",
          "(",
          0,
          1,
          -1,
          0.5,
          true,
          false);

  /** A tree of at most four levels; what stands in it depends on {@code random} alone. */
  private static Object tree(Random random, int level) {
    return switch (level < 4 ? random.nextInt(5) : 0) {
      case 1 -> List.of(tree(random, level + 1));
      case 2 -> List.of(tree(random, level + 1), tree(random, level + 1));
      case 3, 4 -> map(random, level + 1);
      default -> SCALARS.get(random.nextInt(SCALARS.size()));
    };
  }

  private static Map<String, Object> map(Random random, int level) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      map.put(WORDS.get(random.nextInt(WORDS.size())), tree(random, level));
    }
    return map;
  }

  @Property(tries = 500)
  void jsonSchema_doesNoHarm(@ForAll long seed) {
    Random random = new Random(seed);
    Document root = Documents.of("schema", map(random, 0));
    SchemaReading reading = Schemas.json(root, "Any", Map.of("format", "x"));
    assertThat(reading.problems()).doesNotContainNull();
    Object value = tree(random, 0);
    holds(reading.catalog(), Map.of("format", "x", "a", value, "type", value));
  }

  @Property(tries = 300)
  void definitions_doNoHarm(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Object> version =
        Map.of("name", "v1", "schema", Map.of("openAPIV3Schema", map(random, 0)));
    Document definition =
        Documents.of(
            "definition",
            Map.of(
                "apiVersion",
                "apiextensions.k8s.io/v1",
                "kind",
                "CustomResourceDefinition",
                "spec",
                Map.of(
                    "group",
                    "example.com",
                    "names",
                    Map.of("kind", "Any"),
                    "versions",
                    List.of(version))));
    SchemaReading reading = Schemas.customResources(List.of(definition), SchemaCatalog.EMPTY);
    Object value = tree(random, 0);
    holds(reading.catalog(), Map.of("apiVersion", "example.com/v1", "kind", "Any", "a", value));
  }

  private static void holds(SchemaCatalog catalog, Map<String, Object> document) {
    Report report =
        NO_POLICIES
            .bind(Binding.all().validating(catalog))
            .evaluate(Documents.of("document", document), EvaluationContext.empty());
    assertThat(report.evaluations()).isPositive();
  }
}
