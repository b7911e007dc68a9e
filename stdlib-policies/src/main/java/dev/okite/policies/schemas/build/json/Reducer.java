package dev.okite.policies.schemas.build.json;

import dev.okite.policies.schemas.build.json.Content.Member;
import dev.okite.policies.schemas.build.json.Content.Others;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out what parts of schemas say. */
final class Reducer {
  /** Words that say nothing about values. */
  private static final Set<String> SILENT =
      Set.of(
          "$ref",
          "allOf",
          "anyOf",
          "oneOf",
          "title",
          "description",
          "$comment",
          "default",
          "examples",
          "format",
          "deprecated",
          "$schema",
          "$id",
          "definitions",
          "$defs");

  private static final List<String> LIMITS =
      List.of("pattern", "minimum", "maximum", "minLength", "minItems");

  private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");

  private final Map<Part, Content> known = new HashMap<>();

  /** The same part, without what only leads to another one. */
  Part plain(Part part) {
    if (part instanceof Part.Any any) {
      return joined(any.parts(), true);
    } else if (part instanceof Part.All all) {
      return joined(all.parts(), false);
    }
    Part.At at = (Part.At) part;
    if (!(at.value() instanceof MapValue map) || saysMore(map)) {
      return part;
    }
    List<Part> parts = parts(at, map);
    return parts.size() == 1 ? plain(parts.get(0)) : parts.isEmpty() ? part : joined(parts, false);
  }

  private Part joined(List<Part> parts, boolean isAny) {
    Set<Part> all = new LinkedHashSet<>();
    for (Part part : parts) {
      Part plain = plain(part);
      if (isAny && plain instanceof Part.Any any) {
        all.addAll(any.parts());
      } else {
        all.add(plain);
      }
    }
    List<Part> left = List.copyOf(all);
    return left.size() == 1 ? left.get(0) : isAny ? new Part.Any(left) : new Part.All(left);
  }

  private static boolean saysMore(MapValue map) {
    return map.keys().stream()
        .anyMatch(word -> !SILENT.contains(word) && !word.startsWith("meta:"));
  }

  /** The parts that {@code map} at {@code at} is put together of, besides what it says itself. */
  private static List<Part> parts(Part.At at, MapValue map) {
    List<Part> parts = new ArrayList<>();
    if (map.get("$ref") instanceof StringValue reference) {
      parts.add(at.file().find(reference.value()));
    }
    for (Value each : list(map, "allOf")) {
      parts.add(new Part.At(at.file(), each, ""));
    }
    for (String word : ALTERNATIVES) {
      List<Part> alternatives = new ArrayList<>();
      list(map, word).forEach(each -> alternatives.add(new Part.At(at.file(), each, "")));
      if (!alternatives.isEmpty()) {
        parts.add(new Part.Any(alternatives));
      }
    }
    return parts;
  }

  private static List<Value> list(MapValue map, String word) {
    return map.get(word) instanceof ListValue list ? list.elements() : List.of();
  }

  /** What {@code part} says. */
  Content content(Part part) {
    Part plain = plain(part);
    Content content = known.get(plain);
    if (content == null) {
      content = find(plain);
      known.put(plain, content);
    }
    return content;
  }

  private Content find(Part part) {
    if (part instanceof Part.Any any) {
      return Content.any(any.parts().stream().map(this::content).toList());
    } else if (part instanceof Part.All all) {
      return all.parts().stream().map(this::content).reduce(Content::and).orElseThrow();
    }
    Part.At at = (Part.At) part;
    if (at.value() instanceof BoolValue flag) {
      return flag.value() ? Content.ANYTHING : Content.NOTHING;
    }
    MapValue map = (MapValue) at.value();
    Content said = own(at, map);
    for (Part each : parts(at, map)) {
      said = said.and(content(each));
    }
    return said;
  }

  private static Content own(Part.At at, MapValue map) {
    Set<String> required = new LinkedHashSet<>();
    list(map, "required").forEach(name -> required.add(((StringValue) name).value()));
    Map<String, Value> limits = new LinkedHashMap<>();
    for (String word : LIMITS) {
      if (map.indexOf(word) >= 0 && !looksAround(map.get(word))) {
        limits.put(word, map.get(word));
      }
    }
    List<Value> values = list(map, "enum");
    if (map.indexOf("const") >= 0) {
      values = List.of(map.get("const"));
    }
    Value more = map.get("additionalProperties");
    boolean isSchema = more instanceof MapValue;
    return new Content(
        types(map),
        fields(at, map),
        required,
        others(map),
        isSchema ? new Part.At(at.file(), more, "") : null,
        items(at, map),
        values.isEmpty() ? null : values,
        limits);
  }

  /** Whether it is a pattern that no expression of linear time can be made of. */
  private static boolean looksAround(Value value) {
    return value instanceof StringValue pattern && pattern.value().contains("(?");
  }

  private static Set<String> types(MapValue map) {
    Set<String> types = new TreeSet<>();
    if (map.get("type") instanceof StringValue type) {
      types.add(type.value());
    }
    list(map, "type").forEach(type -> types.add(((StringValue) type).value()));
    if (types.contains("number")) {
      types.add("integer");
    }
    return types.isEmpty() ? Content.ALL_TYPES : types;
  }

  private static Map<String, Member> fields(Part.At at, MapValue map) {
    Map<String, Member> fields = new LinkedHashMap<>();
    if (map.get("properties") instanceof MapValue properties) {
      for (int i = 0; i < properties.size(); i++) {
        Value value = properties.value(i);
        String text = value instanceof MapValue field ? documentation(field) : "";
        boolean isDeprecated =
            value instanceof MapValue field
                && field.get("deprecated") instanceof BoolValue flag
                && flag.value();
        fields.put(
            properties.key(i), new Member(new Part.At(at.file(), value, ""), text, isDeprecated));
      }
    }
    return fields;
  }

  private static String documentation(MapValue field) {
    return field.get("description") instanceof StringValue text
        ? FirstSentence.of(text.value())
        : "";
  }

  private static Others others(MapValue map) {
    if (map.get("additionalProperties") instanceof BoolValue flag) {
      return flag.value() ? Others.FREE : Others.NONE;
    }
    if (map.get("unevaluatedProperties") instanceof BoolValue flag && !flag.value()) {
      return Others.NONE;
    }
    return map.indexOf("additionalProperties") >= 0 || map.indexOf("patternProperties") >= 0
        ? Others.FREE
        : Others.UNKNOWN;
  }

  /** Of a list that says what each element is, what any element may be. */
  private static @Nullable Part items(Part.At at, MapValue map) {
    List<Part> items = new ArrayList<>();
    list(map, "items").forEach(each -> items.add(new Part.At(at.file(), each, "")));
    if (map.get("items") instanceof MapValue each) {
      items.add(new Part.At(at.file(), each, ""));
    } else if (!items.isEmpty() && !(map.get("additionalItems") instanceof BoolValue)) {
      return null;
    }
    return items.isEmpty() ? null : new Part.Any(items);
  }
}
