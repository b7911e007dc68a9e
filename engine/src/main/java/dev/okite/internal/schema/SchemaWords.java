package dev.okite.internal.schema;

import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  private SchemaWords() {}

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
