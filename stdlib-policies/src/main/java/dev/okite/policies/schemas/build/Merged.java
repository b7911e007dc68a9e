package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Model.Definition;
import dev.okite.policies.schemas.build.Model.Kind;
import dev.okite.policies.schemas.build.Model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all versions have, each thing once, with a set of bits that says which versions have it. */
final class Merged {
  /** An object of several versions. */
  static final class MergedDefinition {
    long versions;
    String documentation = "";
    final SortedMap<String, List<MergedField>> fields = new TreeMap<>();
  }

  /** A field as several versions have it; where they differ, there is one for each form. */
  static final class MergedField {
    long versions;
    final String type;
    final boolean isRequired;
    final String deprecation;
    final boolean isDeprecated;
    final List<String> values;
    String documentation = "";

    MergedField(Member member, String deprecation, boolean isDeprecated) {
      this.type = member.type();
      this.isRequired = member.isRequired();
      this.values = member.values();
      this.deprecation = deprecation;
      this.isDeprecated = isDeprecated;
    }

    private boolean isAs(MergedField other) {
      return type.equals(other.type)
          && isRequired == other.isRequired
          && isDeprecated == other.isDeprecated
          && deprecation.equals(other.deprecation)
          && values.equals(other.values);
    }
  }

  final SortedMap<String, MergedDefinition> definitions = new TreeMap<>();
  final SortedMap<Kind, Long> kinds = new TreeMap<>();

  private Merged() {}

  /**
   * The models of consecutive versions, the oldest first. What is said of a thing is the newest.
   */
  static Merged of(List<Model> models) {
    Merged merged = new Merged();
    for (int i = 0; i < models.size(); i++) {
      long version = 1L << i;
      models.get(i).definitions().forEach((name, of) -> merged.add(name, of, version));
      models.get(i).kinds().forEach(kind -> merged.kinds.merge(kind, version, Long::sum));
    }
    return merged;
  }

  private void add(String name, Definition definition, long version) {
    MergedDefinition merged = definitions.computeIfAbsent(name, n -> new MergedDefinition());
    merged.versions |= version;
    if (!definition.documentation().isEmpty()) {
      merged.documentation = definition.documentation();
    }
    definition.fields().forEach((field, member) -> add(merged, field, member, version));
  }

  private static void add(MergedDefinition merged, String name, Member member, long version) {
    DeprecationText said = DeprecationText.in(member.documentation());
    MergedField field = new MergedField(member, said.sentence(), said.isDeprecated());
    List<MergedField> forms = merged.fields.computeIfAbsent(name, n -> new ArrayList<>());
    MergedField same = forms.stream().filter(form -> form.isAs(field)).findFirst().orElse(null);
    if (same == null) {
      same = field;
      forms.add(field);
    }
    same.versions |= version;
    same.documentation = member.documentation();
  }
}
