package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Model.Definition;
import dev.okite.policies.schemas.build.Model.Member;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the values that fields may have into a model. One release of the library alone lists them,
 * so they hold in other versions as long as the documentation of the field has not changed since,
 * or the sentence in it that lists them has not: whoever adds a value says so there.
 */
final class KnownValues {
  private static final String LIST = "Possible enum values:";

  /**
   * Fields that have other values as well, though no documentation says so: a limit may be about
   * what an extension counts, and later versions have a scope more.
   */
  private static final Set<String> OPEN =
      Set.of("V1LimitRangeItem.type", "V1ScopedResourceSelectorRequirement.scopeName");

  private final Model listed;

  KnownValues(Model listed) {
    this.listed = listed;
  }

  Model addTo(Model model) {
    SortedMap<String, Definition> definitions = new TreeMap<>();
    model
        .definitions()
        .forEach((name, definition) -> definitions.put(name, addTo(name, definition)));
    return new Model(definitions, model.kinds());
  }

  private Definition addTo(String name, Definition definition) {
    Definition known = listed.definitions().get(name);
    // Others may add conditions of their own, though these were listed as if they could not.
    if (known == null || name.endsWith("Condition") || name.endsWith("ReadinessGate")) {
      return definition;
    }
    SortedMap<String, Member> fields = new TreeMap<>();
    definition
        .fields()
        .forEach(
            (field, member) -> {
              Member before = known.fields().get(field);
              List<String> values =
                  before != null
                          && saysTheSame(before, member)
                          && !OPEN.contains(name + "." + field)
                      ? before.values()
                      : List.of();
              fields.put(field, member.withValues(values));
            });
    return new Definition(definition.documentation(), fields);
  }

  private static boolean saysTheSame(Member before, Member after) {
    String now = text(after);
    return text(before).equals(now)
        || sentences(text(before))
            .anyMatch(sentence -> listsAll(sentence, before.values()) && now.contains(sentence));
  }

  private static Stream<String> sentences(String text) {
    return Stream.of(text.split("(?<=[.])\\s|:\\s", -1));
  }

  private static boolean listsAll(String sentence, List<String> values) {
    Set<String> words = Set.copyOf(List.of(sentence.split("[^A-Za-z0-9]+", -1)));
    return !values.isEmpty() && words.containsAll(values);
  }

  private static String text(Member member) {
    String text = member.documentation();
    int list = text.indexOf(LIST);
    return (list < 0 ? text : text.substring(0, list)).replaceAll("\\s+", " ").strip();
  }
}
