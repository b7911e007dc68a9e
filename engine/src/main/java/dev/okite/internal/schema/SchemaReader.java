package dev.okite.internal.schema;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.schema.Constraint;
import dev.okite.schema.Constraint.Combination;
import dev.okite.schema.Constraint.Which;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.validation.SchemaProblem;
import dev.okite.value.BoolValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes schemas of a document in JSON Schema or in the dialect of Kubernetes. Each part becomes one
 * schema, so that those may refer to each other in circles. Belongs to one thread.
 */
final class SchemaReader {
  private static final Set<ValueKind> OF_DOCUMENTS =
      EnumSet.of(
          ValueKind.NULL,
          ValueKind.BOOL,
          ValueKind.INT,
          ValueKind.DECIMAL,
          ValueKind.STRING,
          ValueKind.LIST,
          ValueKind.MAP);

  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "null", "number", "object", "string");

  private static final Schema NOTHING = Schema.of(EnumSet.noneOf(ValueKind.class)).build();

  private final References references;
  private final ObjectFields objects;
  private final Consumer<SchemaProblem> problems;

  /** What was made of each part so far, and under which name. */
  private final Map<Dialect, Map<MapValue, Schema>> made = new HashMap<>();

  /** What was promised and is to be made. */
  private final Deque<Runnable> open = new ArrayDeque<>();

  /**
   * A reader of the document whose root is {@code root}.
   *
   * @param objects gives the fields that every object of Kubernetes has
   */
  SchemaReader(Value root, ObjectFields objects, Consumer<SchemaProblem> problems) {
    this.references = new References(root);
    this.objects = objects;
    this.problems = problems;
  }

  /** The schema that {@code part} is. */
  Schema read(Value part, Dialect dialect, String name) {
    Schema schema = schema(part, dialect, name);
    while (!open.isEmpty()) {
      open.remove().run();
    }
    return schema;
  }

  /** The schema of a part, which is made before {@link #read} ends. */
  private Schema schema(Value part, Dialect dialect, String name) {
    if (part instanceof BoolValue all) {
      return all.value() ? Schema.ANY : NOTHING;
    }
    if (!(part instanceof MapValue map)) {
      problem(part, "expected a schema, which is a map, found " + part.typeName());
      return Schema.ANY;
    }
    if (isReference(map, dialect)) {
      return referred(map, dialect);
    }
    Map<MapValue, Schema> known = made.computeIfAbsent(dialect, d -> new IdentityHashMap<>());
    Schema before = known.get(map);
    if (before != null) {
      return before;
    }
    Schema[] content = new Schema[1];
    String title = name.isEmpty() && dialect == Dialect.JSON_SCHEMA ? title(map) : name;
    Schema promised = Schema.lazy(title, () -> content[0] == null ? Schema.ANY : content[0]);
    known.put(map, promised);
    open.add(() -> content[0] = make(map, dialect, title));
    return promised;
  }

  private static String title(MapValue map) {
    return new Words(map).text("title").filter(title -> title.matches("\\w{1,60}")).orElse("");
  }

  /** Whether it is a reference and says nothing else: then it is what it refers to. */
  private static boolean isReference(MapValue map, Dialect dialect) {
    return dialect == Dialect.JSON_SCHEMA
        && map.get("$ref") instanceof StringValue
        && SchemaWords.of(map).isEmpty();
  }

  /** What a reference leads to at last. */
  private Schema referred(MapValue map, Dialect dialect) {
    Set<MapValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    MapValue at = map;
    String name = "";
    do {
      String reference = new Words(at).text("$ref").orElse("");
      Optional<Value> found = references.find(reference);
      if (!seen.add(at)) {
        problem(map.get("$ref"), "`" + reference + "` leads to itself");
        return Schema.ANY;
      }
      if (found.isEmpty()) {
        problem(
            map.get("$ref"),
            "`" + reference + "` is not in this document, and nothing else is looked into");
        return Schema.ANY;
      }
      name = reference.substring(reference.lastIndexOf('/') + 1);
      if (!(found.get() instanceof MapValue next)) {
        return schema(found.get(), dialect, "");
      }
      at = next;
    } while (isReference(at, dialect));
    return schema(at, dialect, name.indexOf('#') < 0 ? name : "");
  }

  private Schema make(MapValue map, Dialect dialect, String name) {
    Words words = new Words(map);
    slips(map, dialect);
    Set<ValueKind> kinds = kinds(words);
    Schema.Builder schema =
        Schema.of(kinds)
            .named(name)
            .documented(() -> words.text("description").or(() -> words.text("title")).orElse(""));
    fields(words, dialect, schema);
    if (words.has("items") && !words.has("prefixItems") && !words.map("items").isEmpty()) {
      schema.element(schema(map.get("items"), dialect, ""));
    }
    if (words.has("const")) {
      schema.values(List.of(map.get("const")));
    } else if (!words.list("enum").isEmpty()) {
      schema.values(words.list("enum"));
    }
    ConstraintReader constraints =
        new ConstraintReader(words, part -> schema(part, dialect.ofParts(), ""), problems);
    List<Constraint> read = new ArrayList<>(constraints.read(dialect));
    if (dialect == Dialect.JSON_SCHEMA && map.get("$ref") instanceof StringValue) {
      read.add(new Combination(Which.ALL, List.of(referred(map, dialect))));
    }
    return schema.constraints(read).build();
  }

  private void fields(Words words, Dialect dialect, Schema.Builder schema) {
    MapValue properties = words.map("properties").orElse(MapValue.EMPTY);
    Set<String> required =
        new LinkedHashSet<>(words.list("required").isEmpty() ? List.of() : words.texts("required"));
    for (int i = 0; i < properties.size(); i++) {
      String key = properties.key(i);
      Field field = field(key, properties.value(i), dialect);
      schema.field(required.remove(key) ? field.required() : field);
    }
    if (dialect == Dialect.STRUCTURAL && words.isTrue("x-kubernetes-embedded-resource")) {
      objects.fields().forEach(schema::field);
    }
    // What is asked for and not described may hold anything that others may.
    Schema others = entries(words, dialect);
    if (others == null && dialect == Dialect.JSON_SCHEMA) {
      required.forEach(
          key ->
              problem(
                  words.map().get("required"),
                  "`"
                      + key
                      + "` is required, and `additionalProperties` allows no such field"
                      + Suggestion.didYouMean(key, properties.keys())
                          .map(near -> "; " + near)
                          .orElse("")));
    }
    required.forEach(
        key -> schema.field(Field.of(key, others == null ? Schema.ANY : others).required()));
    schema.entries(() -> others);
    if (dialect == Dialect.JSON_SCHEMA && isSilent(words)) {
      schema.incomplete();
    }
  }

  /** Whether nothing is said of fields that are not named. */
  private static boolean isSilent(Words words) {
    return !words.has("additionalProperties")
        && !words.has("patternProperties")
        && !words.has("unevaluatedProperties");
  }

  private Field field(String key, Value part, Dialect dialect) {
    Field field = Field.of(key, schema(part, dialect, ""));
    if (!(part instanceof MapValue map)) {
      return field;
    }
    Words words = new Words(map);
    Field said = field.documented(() -> words.text("description").orElse(""));
    return words.isTrue("deprecated") ? said.deprecated("") : said;
  }

  /** What fields hold that are not named; null if there may be none. */
  private @Nullable Schema entries(Words words, Dialect dialect) {
    Value more = words.map().get("additionalProperties");
    if (dialect == Dialect.STRUCTURAL_PART || words.has("patternProperties")) {
      return Schema.ANY;
    }
    if (words.isTrue("x-kubernetes-preserve-unknown-fields")) {
      return Schema.ANY;
    }
    if (words.has("additionalProperties")) {
      return more instanceof BoolValue flag && !flag.value() ? null : schema(more, dialect, "");
    }
    // A structural schema that describes nothing at all says that nothing is kept.
    return dialect == Dialect.JSON_SCHEMA ? Schema.ANY : null;
  }

  /** What is a letter from a word of JSON Schema is that word: nobody would notice it otherwise. */
  private void slips(MapValue map, Dialect dialect) {
    for (int i = 0; i < map.size() && dialect == Dialect.JSON_SCHEMA; i++) {
      String key = map.key(i);
      Value value = map.value(i);
      SchemaWords.slip(key)
          .ifPresent(
              word ->
                  problem(
                      value,
                      "`" + key + "` is no word of JSON Schema; " + Suggestion.question(word)));
    }
  }

  private Set<ValueKind> kinds(Words words) {
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    if (words.isTrue("x-kubernetes-int-or-string")) {
      kinds.addAll(EnumSet.of(ValueKind.INT, ValueKind.STRING));
    }
    for (String type : words.texts("type")) {
      switch (type) {
        case "null" -> kinds.add(ValueKind.NULL);
        case "boolean" -> kinds.add(ValueKind.BOOL);
        case "integer" -> kinds.add(ValueKind.INT);
        case "number" -> kinds.addAll(EnumSet.of(ValueKind.INT, ValueKind.DECIMAL));
        case "string" -> kinds.add(ValueKind.STRING);
        case "array" -> kinds.add(ValueKind.LIST);
        case "object" -> kinds.add(ValueKind.MAP);
        default -> {
          problem(
              words.map().get("type"),
              "`"
                  + type
                  + "` is no type; "
                  + Suggestion.didYouMean(type, TYPES)
                      .orElse("it is one of `" + String.join("`, `", TYPES) + "`"));
          kinds.addAll(OF_DOCUMENTS);
        }
      }
    }
    if (kinds.isEmpty()) {
      kinds.addAll(OF_DOCUMENTS);
    }
    if (words.isTrue("nullable")) {
      kinds.add(ValueKind.NULL);
    }
    return kinds;
  }

  private void problem(Value at, String message) {
    problems.accept(new SchemaProblem(Place.of(at), message));
  }
}
