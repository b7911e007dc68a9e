package dev.okite.internal.schema;

import dev.okite.diagnostic.Suggestion;
import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a schema that say something about values. */
final class SchemaWords {
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "$ref",
          "$id",
          "id",
          "$schema",
          "$comment",
          "$anchor",
          "$dynamicAnchor",
          "$defs",
          "definitions",
          "title",
          "description",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "examples",
          "example");

  /** The other words of draft-07 and 2020-12, and what OpenAPI adds. */
  private static final Set<String> SAYING_SOMETHING =
      Set.of(
          "type",
          "enum",
          "const",
          "multipleOf",
          "maximum",
          "exclusiveMaximum",
          "minimum",
          "exclusiveMinimum",
          "maxLength",
          "minLength",
          "pattern",
          "format",
          "items",
          "prefixItems",
          "additionalItems",
          "unevaluatedItems",
          "maxItems",
          "minItems",
          "uniqueItems",
          "contains",
          "maxContains",
          "minContains",
          "maxProperties",
          "minProperties",
          "required",
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "propertyNames",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "then",
          "else",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "nullable",
          "discriminator",
          "externalDocs",
          "xml");

  private static final Set<String> ALL =
      Stream.concat(SAYING_NOTHING.stream(), SAYING_SOMETHING.stream())
          .collect(Collectors.toUnmodifiableSet());

  private SchemaWords() {}

  /**
   * The word that {@code key} is by a slip. Any other key may stand in a schema, and says nothing.
   */
  static Optional<String> slip(String key) {
    return ALL.contains(key) ? Optional.empty() : Suggestion.slip(key, ALL);
  }

  /** Those of {@code map}, without references. */
  static List<String> of(MapValue map) {
    List<String> words = new ArrayList<>();
    for (String key : map.keys()) {
      if (!SAYING_NOTHING.contains(key) && !key.startsWith("x-")) {
        words.add(key);
      }
    }
    return words;
  }
}
