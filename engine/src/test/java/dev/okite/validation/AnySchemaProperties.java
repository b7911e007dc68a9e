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
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  @Provide
  Arbitrary<Object> trees() {
    return Arbitraries.lazyOf(
        () -> Arbitraries.of(SCALARS),
        () -> Arbitraries.of(SCALARS),
        () -> trees().list().ofMaxSize(3).map(list -> list),
        () -> maps().map(map -> map));
  }

  @Provide
  Arbitrary<Map<String, Object>> maps() {
    return Arbitraries.maps(Arbitraries.of(WORDS), Arbitraries.lazy(this::trees)).ofMaxSize(5);
  }

  @Property(tries = 400)
  void jsonSchema_doesNoHarm(
      @ForAll("maps") Map<String, Object> schema, @ForAll("trees") Object value) {
    Document root = Documents.of("schema", schema);
    SchemaReading reading = Schemas.json(root, "Any", Map.of("format", "x"));
    assertThat(reading.problems()).doesNotContainNull();
    holds(reading.catalog(), Map.of("format", "x", "a", value, "type", value));
  }

  @Property(tries = 200)
  void definitions_doNoHarm(
      @ForAll("maps") Map<String, Object> schema, @ForAll("trees") Object value) {
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
                    List.of(Map.of("name", "v1", "schema", Map.of("openAPIV3Schema", schema))))));
    SchemaReading reading = Schemas.customResources(List.of(definition), SchemaCatalog.EMPTY);
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
