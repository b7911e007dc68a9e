package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that maps of a type have to have, held against schemas: maps whose schema does not
 * know one of them are not of that type, unless they break their schema.
 */
final class DemandedFields {
  private DemandedFields() {}

  /**
   * A field that a type demands and that {@code schema} does not know, or knows as something else.
   *
   * @param kinds what it is there; nothing where there is none
   */
  private record Missing(String name, Schema schema, Set<ValueKind> kinds) {
    Optional<String> near() {
      return !kinds.isEmpty()
          ? Optional.empty()
          : Suggestion.nearest(name, schema.fields().stream().map(Field::name).toList());
    }
  }

  /** Whether {@code part}, if its schema is true, may have the fields that {@code type} demands. */
  static boolean mayHave(Part part, Type type) {
    return missing(part, type).isEmpty();
  }

  /** Says which field keeps all of {@code shape} from being of {@code type}, if one does. */
  static Optional<String> hint(Shape shape, Type type) {
    return first(shape, type)
        .map(
            missing ->
                missing.kinds().isEmpty()
                    ? "there is no field `"
                        + missing.name()
                        + "` in "
                        + missing.schema()
                        + missing.near().map(near -> "; " + Suggestion.question(near)).orElse("")
                    : "`"
                        + missing.name()
                        + "` in "
                        + missing.schema()
                        + " is "
                        + Texts.oneOf(
                            missing.kinds().stream().map(k -> Type.of(k).withArticle()).toList()));
  }

  /** Whether that field looks misspelt. */
  static boolean isMisspelt(Shape shape, Type type) {
    return first(shape, type).flatMap(Missing::near).isPresent();
  }

  /** Whether that field looks misspelt, or is something else than the type says. */
  static boolean isWrong(Shape shape, Type type) {
    return first(shape, type).filter(m -> !m.kinds().isEmpty() || m.near().isPresent()).isPresent();
  }

  private static Optional<Missing> first(Shape shape, Type type) {
    return shape.parts().stream().flatMap(part -> missing(part, type).stream()).findFirst();
  }

  private static Optional<Missing> missing(Part part, Type type) {
    if (part instanceof Part.Listing list && type.allows(ValueKind.LIST)) {
      return missing(list.element(), type.element());
    }
    Schema schema = schema(part);
    return schema == null ? Optional.empty() : missing(schema, type);
  }

  /** A field that all elements lack which there may be; a list that has none is no mistake. */
  private static Optional<Missing> missing(Shape elements, Type type) {
    Optional<Missing> first = Optional.empty();
    for (Part part : elements.withoutNull().parts()) {
      Optional<Missing> missing = missing(part, type);
      if (missing.isEmpty()) {
        return missing;
      }
      first = first.or(() -> missing);
    }
    return first;
  }

  private static @Nullable Schema schema(Part part) {
    if (part instanceof Part.Node node) {
      return node.schema();
    }
    return part instanceof Part.Root root && root.type() != null ? root.type().schema() : null;
  }

  private static Optional<Missing> missing(Schema schema, Type type) {
    if (!schema.allows(ValueKind.MAP)) {
      return schema.element().isPresent() && type.allows(ValueKind.LIST) && type.namesFields()
          ? missing(schema.element().get(), type.element())
          : Optional.empty();
    }
    for (Map.Entry<String, Type> demanded : type.fields().orElse(Map.of()).entrySet()) {
      if (demanded.getValue().allows(ValueKind.NULL)) {
        continue;
      }
      Optional<Field> field = schema.field(demanded.getKey());
      Optional<Missing> found =
          field.isPresent()
              ? missing(schema, field.get(), demanded.getValue())
              : schema.entries().isPresent()
                  ? Optional.empty()
                  : Optional.of(new Missing(demanded.getKey(), schema, Set.of()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Missing> missing(Schema schema, Field field, Type type) {
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    kinds.addAll(field.schema().kinds());
    kinds.remove(ValueKind.NULL);
    boolean fits = kinds.isEmpty() || kinds.stream().anyMatch(type::allows);
    return fits
        ? missing(field.schema(), type)
        : Optional.of(new Missing(field.name(), schema, kinds));
  }
}
