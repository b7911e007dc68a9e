package dev.okite.internal.shape;

import dev.okite.schema.Schema;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says in words what it is that has no such field, and what it has instead. */
final class LackingTexts {
  /** As many fields of a schema are named where none is near. */
  private static final int MOST_NAMED = 8;

  private LackingTexts() {}

  /** The schemas among {@code all} that allow maps. */
  static List<Schema> maps(List<Access.Lacking> all) {
    List<Schema> schemas = new ArrayList<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed && typed.schema().allows(ValueKind.MAP)) {
        schemas.add(typed.schema());
      }
    }
    return schemas;
  }

  /** The names of {@code all}; what stands at {@code target} may have none. */
  static String names(List<Access.Lacking> all, String target) {
    Set<String> names = new LinkedHashSet<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed && typed.schema().allows(ValueKind.MAP)) {
        String place = target.isEmpty() ? "what is seen through this type" : "`" + target + "`";
        names.add(typed.schema().name().isEmpty() ? place : typed.schema().name());
      } else if (each instanceof Access.Lacking.Computed computed && !computed.keys().isEmpty()) {
        names.add("the map that `" + target + "` is");
      }
    }
    return names.isEmpty() ? others(all) : Texts.oneOf(names);
  }

  /**
   * The types that {@code all} are seen through; that of what stands at {@code target} may have no
   * name.
   */
  static String types(List<Access.Lacking> all, String target) {
    Set<String> names = new LinkedHashSet<>();
    for (Schema schema : maps(all)) {
      names.add(schema.name().isEmpty() ? "the type of `" + target + "`" : schema.name());
    }
    return Texts.oneOf(names);
  }

  /** What {@code all} are by their kinds, with an article. */
  static String others(List<Access.Lacking> all) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Other other) {
        kinds.add(other.kind());
      } else if (each instanceof Access.Lacking.Typed typed) {
        typed.schema().kinds().stream()
            .filter(kind -> kind != ValueKind.NULL)
            .forEach(kind -> kinds.add(Type.of(kind).withArticle()));
      }
    }
    return kinds.isEmpty() ? "null" : Texts.oneOf(kinds);
  }

  /** The fields that {@code all} have, where they have some. */
  static Optional<String> fields(List<Access.Lacking> all) {
    List<String> fields =
        NearFields.fields(all).stream().limit(MOST_NAMED + 1L).map(f -> "`" + f + "`").toList();
    boolean isView = maps(all).stream().anyMatch(Schema::isView);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            isView
                ? "it names " + allOf(fields) + ": name this one as well, to read it"
                : "it has " + allOf(fields));
  }

  private static String allOf(List<String> names) {
    if (names.size() > MOST_NAMED) {
      return String.join(", ", names.subList(0, MOST_NAMED)) + " and others";
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
