package dev.okite.internal.validate;

import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what an unknown field was meant to be, or where it belongs. */
final class FieldNames {
  private final SchemaCatalog catalog;

  FieldNames(SchemaCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What follows "no such field".
   *
   * @param around the schemas of the maps that it stands in, the innermost first
   */
  String hint(String key, Schema schema, Collection<Schema> around) {
    String where = schema.name().isEmpty() ? " here" : " in " + schema.name();
    return where
        + catalog
            .elsewhere(schema.name(), key)
            .map(sentence -> "; " + sentence)
            .or(() -> above(key, around))
            .or(() -> below(key, schema))
            .or(() -> near(key, schema))
            .orElse("");
  }

  /**
   * What {@code key}, which may be there, was meant to be: a field or a well-known key that is near
   * and is not there. Empty where the schema says that any key is as good as another.
   */
  static Optional<String> slip(String key, MapValue map, Schema schema) {
    if (schema.wellKnown().contains(key)) {
      return Optional.empty();
    }
    Collection<String> known = schema.wellKnown();
    if (schema.isIncomplete()) {
      known = new ArrayList<>(known);
      for (Field field : schema.fields()) {
        known.add(field.name());
      }
    }
    Optional<String> meant = Suggestion.slip(key, known);
    return meant.isEmpty() || map.indexOf(meant.get()) < 0
        ? meant
        : Suggestion.slip(key, known.stream().filter(name -> map.indexOf(name) < 0).toList());
  }

  private static Optional<String> near(String key, Schema schema) {
    List<String> known = schema.fields().stream().map(Field::name).toList();
    return Suggestion.didYouMean(key, known).map(hint -> "; " + hint);
  }

  /** Indented too far. */
  private static Optional<String> above(String key, Collection<Schema> around) {
    return around.stream()
        .skip(1)
        .filter(outer -> outer.field(key).isPresent() && !outer.name().isEmpty())
        .findFirst()
        .map(outer -> "; " + outer.name() + " has one, which this stands in");
  }

  /** Not indented far enough. */
  private static Optional<String> below(String key, Schema schema) {
    return schema.fields().stream()
        .filter(field -> field.schema().field(key).isPresent())
        .findFirst()
        .map(field -> "; `" + field.name() + "` has one");
  }
}
