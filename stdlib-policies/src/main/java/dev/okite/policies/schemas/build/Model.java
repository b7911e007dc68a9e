package dev.okite.policies.schemas.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one version of Kubernetes has.
 *
 * @param definitions the objects, by the name of their class
 * @param kinds the kinds that can be created
 */
record Model(SortedMap<String, Definition> definitions, SortedSet<Kind> kinds) {

  /**
   * An object.
   *
   * @param fields by name
   */
  record Definition(String documentation, SortedMap<String, Member> fields) {
    private Definition documentedBy(Definition other) {
      SortedMap<String, Member> all = new TreeMap<>(fields);
      other.fields.forEach(
          (name, said) ->
              all.computeIfPresent(
                  name,
                  (n, member) ->
                      member.documentation().isEmpty()
                          ? member.withDocumentation(said.documentation())
                          : member));
      return new Definition(documentation.isEmpty() ? other.documentation : documentation, all);
    }
  }

  /**
   * A field of an object.
   *
   * @param type what it holds: a letter for a scalar, {@code [} or <code>{</code> before the type
   *     of what a list or map holds, or {@code #} before the name of a definition
   * @param values what it may be; empty where that is not listed
   */
  record Member(String type, boolean isRequired, String documentation, List<String> values) {
    Member withDocumentation(String text) {
      return new Member(type, isRequired, text, values);
    }

    Member withValues(List<String> newValues) {
      return new Member(type, isRequired, documentation, newValues);
    }
  }

  /** A kind that can be created, and the definition of its objects. */
  record Kind(String apiVersion, String kind, String definition) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : apiVersion.compareTo(other.apiVersion);
    }
  }

  /** What tells classes of one name apart: a group where needed, and the version. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?:[A-Z][a-z]+)??(V[0-9]+(?:(?:alpha|beta)[0-9]+)?)([A-Z].*)");

  /** The name of a definition without group and version, such as {@code PodSpec}. */
  static String shortName(String definition) {
    Matcher matcher = CLASS_NAME.matcher(definition);
    return matcher.matches() ? matcher.group(2) : definition;
  }

  /** The version in the name of a definition, such as {@code v1beta1}; {@code v1} without one. */
  static String version(String definition) {
    Matcher matcher = CLASS_NAME.matcher(definition);
    return matcher.matches() ? "v" + matcher.group(1).substring(1) : "v1";
  }

  /**
   * A version that lies between this and {@code next}, and for which there is no model: what both
   * have, and of the rest what {@code members} has. Where they differ in a field, it is as in
   * {@code next}.
   *
   * @param members definitions, as {@link #memberOf} names them, and their fields
   */
  Model between(Model next, Map<String, Set<String>> members) {
    SortedMap<String, Definition> between = new TreeMap<>();
    Set<String> names = new TreeSet<>(definitions.keySet());
    names.addAll(next.definitions.keySet());
    for (String name : names) {
      Definition before = definitions.get(name);
      Definition after = next.definitions.get(name);
      Set<String> known = members.getOrDefault(memberOf(name), Set.of());
      if ((before != null && after != null) || members.containsKey(memberOf(name))) {
        between.put(name, between(before, after, known));
      }
    }
    SortedSet<Kind> both = new TreeSet<>(kinds);
    both.addAll(next.kinds);
    both.removeIf(kind -> !between.containsKey(kind.definition()));
    return new Model(between, both);
  }

  private static Definition between(
      @Nullable Definition before, @Nullable Definition after, Set<String> known) {
    SortedMap<String, Member> fields = new TreeMap<>();
    SortedMap<String, Member> of = new TreeMap<>();
    if (before != null) {
      of.putAll(before.fields());
    }
    if (after != null) {
      of.putAll(after.fields());
    }
    of.forEach(
        (name, member) -> {
          boolean isInBoth =
              before != null
                  && after != null
                  && before.fields().containsKey(name)
                  && after.fields().containsKey(name);
          if (isInBoth || known.contains(name)) {
            fields.put(name, member);
          }
        });
    return new Definition(
        after == null ? before == null ? "" : before.documentation() : after.documentation(),
        fields);
  }

  /** This model, with what {@code other} says about things of which nothing is said here. */
  Model documentedBy(Model other) {
    SortedMap<String, Definition> all = new TreeMap<>();
    definitions.forEach(
        (name, definition) -> {
          Definition said = other.definitions.get(name);
          all.put(name, said == null ? definition : definition.documentedBy(said));
        });
    return new Model(all, kinds);
  }

  /** How a definition is called in a library whose classes have a package for each version. */
  static String memberOf(String definition) {
    return version(definition) + "/" + shortName(definition);
  }
}
