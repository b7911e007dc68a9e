package dev.okite.policies.schemas.build.json;

import dev.okite.policies.schemas.build.json.Content.Others;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes what a schema says as JSON Schema of few words: each object by its name in one place. */
final class PlainSchema {
  private final Reducer reducer = new Reducer();
  private final Map<Part, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private final Map<String, Object> definitions = new TreeMap<>();

  private final boolean isOlder;

  private PlainSchema(boolean isOlder) {
    this.isOlder = isOlder;
  }

  /**
   * The plain form of {@code schema}, in JSON.
   *
   * @param isOlder whether it stands for a newer version as well, which has more fields and values
   */
  static String of(Part schema, boolean isOlder) {
    PlainSchema plain = new PlainSchema(isOlder);
    Map<String, Object> root = plain.object(plain.reducer.content(schema), "", "");
    while (!plain.open.isEmpty()) {
      Part next = plain.open.remove();
      String name = plain.names.getOrDefault(next, "");
      plain.definitions.put(name, plain.object(plain.reducer.content(next), name, name));
    }
    root.put("$defs", plain.definitions);
    return JsonText.of(root);
  }

  /**
   * The words for a part.
   *
   * @param hint what to call it if it is an object without a name of its own
   * @param owner what the object is called that it is a part of
   */
  private Map<String, Object> part(Part part, String hint, String owner) {
    Part plain = reducer.plain(part);
    Content content = reducer.content(plain);
    if (content.fields().isEmpty()) {
      return object(content, hint, owner);
    }
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put(
        "$ref", "#/$defs/" + name(plain, hint, owner).replace("~", "~0").replace("/", "~1"));
    return reference;
  }

  private String name(Part part, String hint, String owner) {
    String known = names.get(part);
    if (known != null) {
      return known;
    }
    String wanted = ownName(part).orElse(hint);
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = i == 2 ? owner + "." + wanted : wanted + " " + i;
    }
    names.put(part, name);
    open.add(part);
    return name;
  }

  /** What references call a part, or the one object among alternatives. */
  private Optional<String> ownName(Part part) {
    if (part instanceof Part.At at) {
      String name = at.name();
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(name.substring(name.lastIndexOf('.') + 1));
    }
    if (part instanceof Part.All all) {
      return all.parts().stream().map(this::ownName).flatMap(Optional::stream).findFirst();
    }
    if (part instanceof Part.Any any) {
      List<Part> objects =
          any.parts().stream().filter(p -> !reducer.content(p).fields().isEmpty()).toList();
      return objects.size() == 1 ? ownName(objects.get(0)) : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The words for what a part says.
   *
   * @param name what it is called
   * @param owner what the object is called that its parts belong to
   */
  private Map<String, Object> object(Content content, String name, String owner) {
    Map<String, Object> words = new LinkedHashMap<>();
    Set<String> types = new LinkedHashSet<>(content.types());
    if (types.contains("number")) {
      types.remove("integer");
    }
    if (!content.types().containsAll(Content.ALL_TYPES)) {
      words.put("type", types.size() == 1 ? types.iterator().next() : List.copyOf(types));
    }
    if (content.values() != null && !isOlder) {
      words.put("enum", content.values());
    }
    if (!isOlder) {
      words.putAll(content.limits());
    }
    if (content.allows("array") && content.items() != null) {
      words.put("items", part(content.items(), name + "[]", owner));
    }
    if (content.allows("object")) {
      fields(content, name, owner, words);
    }
    return words;
  }

  private void fields(Content content, String name, String owner, Map<String, Object> words) {
    if (!content.required().isEmpty()) {
      words.put("required", List.copyOf(content.required()));
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    content
        .fields()
        .forEach(
            (key, member) -> {
              Map<String, Object> field = part(member.part(), key, owner);
              if (!member.documentation().isEmpty()) {
                field.put("description", member.documentation());
              }
              if (member.isDeprecated()) {
                field.put("deprecated", true);
              }
              properties.put(key, field);
            });
    if (!properties.isEmpty()) {
      words.put("properties", properties);
    }
    if (content.others() == Others.NONE && !(isOlder && !properties.isEmpty())) {
      words.put("additionalProperties", false);
    } else if (content.entries() != null) {
      words.put("additionalProperties", part(content.entries(), name + "[]", owner));
    } else if (content.others() == Others.FREE) {
      words.put("additionalProperties", true);
    }
  }
}
