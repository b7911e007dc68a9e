package dev.okite.policies.schemas.build.json;

import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a part says.
 *
 * @param types the names of the types that are allowed
 * @param fields the fields of objects that are named
 * @param required the names of those that have to be there
 * @param others whether objects may have fields that are not named
 * @param entries what those hold; null if that is not said
 * @param items what the elements of lists are; null if that is not said
 * @param values the values that are allowed; null if they are not listed
 * @param limits further conditions, by their words
 */
record Content(
    Set<String> types,
    Map<String, Member> fields,
    Set<String> required,
    Others others,
    @Nullable Part entries,
    @Nullable Part items,
    @Nullable List<Value> values,
    Map<String, Value> limits) {
  static final Set<String> ALL_TYPES =
      Set.of("null", "boolean", "integer", "number", "string", "array", "object");

  static final Content ANYTHING =
      new Content(ALL_TYPES, Map.of(), Set.of(), Others.FREE, null, null, null, Map.of());

  static final Content NOTHING =
      new Content(Set.of(), Map.of(), Set.of(), Others.NONE, null, null, null, Map.of());

  /** Whether objects may have fields that are not named, from the strictest on. */
  enum Others {
    NONE,
    /** Nothing is said of them. */
    UNKNOWN,
    /** They are allowed. */
    FREE
  }

  /** What a field holds. */
  record Member(Part part, String documentation, boolean isDeprecated) {
    /** What holds both. */
    Member and(Member other) {
      return new Member(
          new Part.All(List.of(part, other.part)),
          documentation.isEmpty() ? other.documentation : documentation,
          isDeprecated || other.isDeprecated);
    }
  }

  boolean allows(String type) {
    return types.contains(type);
  }

  /** What one of {@code contents} allows at least. */
  static Content any(List<Content> contents) {
    List<Content> maps = contents.stream().filter(each -> each.allows("object")).toList();
    List<Content> lists = contents.stream().filter(each -> each.allows("array")).toList();
    Set<String> types = new TreeSet<>();
    contents.forEach(each -> types.addAll(each.types));
    Map<String, List<Member>> members = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>(maps.isEmpty() ? Set.of() : maps.get(0).required);
    Others others = Others.NONE;
    List<Part> entries = new ArrayList<>();
    for (Content map : maps) {
      map.fields.forEach(
          (name, member) -> members.computeIfAbsent(name, n -> new ArrayList<>()).add(member));
      required.retainAll(map.required);
      others = map.others.compareTo(others) > 0 ? map.others : others;
      if (map.entries != null) {
        entries.add(map.entries);
      }
    }
    Map<String, Member> fields = new LinkedHashMap<>();
    members.forEach((name, all) -> fields.put(name, joined(all)));
    List<Part> items = new ArrayList<>();
    lists.forEach(list -> items.add(list.items));
    boolean isListed = contents.stream().allMatch(each -> each.values != null);
    Set<Value> values = new LinkedHashSet<>();
    contents.forEach(each -> values.addAll(each.values == null ? List.of() : each.values));
    boolean isLimited =
        contents.stream().allMatch(each -> each.limits.equals(contents.get(0).limits));
    return new Content(
        types,
        fields,
        required,
        others,
        entries.isEmpty() ? null : new Part.Any(entries),
        items.isEmpty() || items.contains(null) ? null : new Part.Any(items),
        isListed ? List.copyOf(values) : null,
        isLimited ? contents.get(0).limits : Map.of());
  }

  private static Member joined(List<Member> members) {
    boolean isDeprecated = members.stream().allMatch(Member::isDeprecated);
    return new Member(
        new Part.Any(members.stream().map(Member::part).toList()),
        members.get(0).documentation,
        isDeprecated);
  }

  /** What both this and {@code other} allow. */
  Content and(Content other) {
    Set<String> common = new TreeSet<>(types);
    common.retainAll(other.types);
    Map<String, Member> all = new LinkedHashMap<>(fields);
    other.fields.forEach((name, member) -> all.merge(name, member, Member::and));
    Set<String> needed = new LinkedHashSet<>(required);
    needed.addAll(other.required);
    Map<String, Value> limited = new LinkedHashMap<>(limits);
    other.limits.forEach(limited::putIfAbsent);
    List<Value> listed = values == null ? other.values : values;
    if (values != null && other.values != null) {
      listed = values.stream().filter(other.values::contains).toList();
    }
    return new Content(
        common,
        all,
        needed,
        bothOthers(other),
        both(entries, other.entries),
        both(items, other.items),
        listed,
        limited);
  }

  /** What names fields that are likely in an object that may have any makes near names suspect. */
  private Others bothOthers(Content other) {
    if (others == Others.NONE || other.others == Others.NONE) {
      return Others.NONE;
    }
    if (namesLikely() || other.namesLikely()) {
      return Others.UNKNOWN;
    }
    return others.compareTo(other.others) > 0 ? others : other.others;
  }

  private boolean namesLikely() {
    return others == Others.UNKNOWN && !fields.isEmpty();
  }

  private static @Nullable Part both(@Nullable Part one, @Nullable Part other) {
    return one == null ? other : other == null ? one : new Part.All(List.of(one, other));
  }
}
