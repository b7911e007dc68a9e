package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.validation.SchemaRule;
import dev.okite.value.BoolValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a project file says about schemas.
 *
 * @param validate whether documents are held against them
 * @param version the version of Kubernetes; empty for the newest
 * @param definitions files and folders with definitions of custom resources
 * @param files files of JSON Schema
 * @param actions what is done about what is found, by the full name of the rule
 */
record SchemaSection(
    boolean validate,
    Optional<Text> version,
    List<Text> definitions,
    List<SchemaFile> files,
    Map<String, Text> actions) {
  /** What counts where the file has no such section. */
  static final SchemaSection NONE =
      new SchemaSection(false, Optional.empty(), List.of(), List.of(), Map.of());

  private static final List<String> KEYS =
      List.of("validate", "kubernetesVersion", "crds", "files", "rules");
  private static final List<String> FILE_KEYS = List.of("schema", "name", "where");

  private static final String OFF = "off";
  private static final String ACTIONS = "`deny`, `warn`, `audit` or `off`";

  /** A text of the file, and where it stands. */
  record Text(String text, Place place) {}

  /**
   * A file of JSON Schema.
   *
   * @param path the file
   * @param name what its documents are called
   * @param marks the root fields that they are recognised by, and their texts
   */
  record SchemaFile(Text path, String name, Map<String, String> marks) {}

  /**
   * Reads the section.
   *
   * @throws StartException if something is wrong with it, each with its place
   */
  static SchemaSection read(MapValue section) throws StartException {
    List<String> problems = new ArrayList<>();
    unknown(section, KEYS, problems);
    boolean validate = false;
    if (section.get("validate") instanceof BoolValue flag) {
      validate = flag.value();
    } else if (section.indexOf("validate") >= 0) {
      problems.add(wrong(section.get("validate"), "`true` or `false`"));
    }
    Optional<Text> version = Optional.empty();
    if (section.indexOf("kubernetesVersion") >= 0) {
      version =
          text(
              section.get("kubernetesVersion"),
              "a version in quotes, such as `\"1.34\"`",
              problems);
    }
    List<Text> definitions = new ArrayList<>();
    for (Value each : elements(section, "crds", "a list of paths", problems)) {
      text(each, "a path", problems).ifPresent(definitions::add);
    }
    List<SchemaFile> files = new ArrayList<>();
    for (Value each :
        elements(section, "files", "a list of maps with `schema` and `where`", problems)) {
      file(each, problems).ifPresent(files::add);
    }
    Map<String, Text> actions =
        section.indexOf("rules") < 0 ? Map.of() : actions(section.get("rules"), problems);
    if (!problems.isEmpty()) {
      throw StartException.of(problems);
    }
    return new SchemaSection(validate, version, definitions, files, actions);
  }

  /** The binding, with what is done about what is found. */
  Binding enforce(Binding binding) {
    Binding enforced = binding;
    for (Map.Entry<String, Text> each : actions.entrySet()) {
      String action = each.getValue().text();
      Binding at = enforced.at(each.getValue().place().toString());
      enforced =
          action.equals(OFF)
              ? at.off(each.getKey())
              : at.enforcing(each.getKey(), Action.valueOf(action.toUpperCase(Locale.ROOT)));
    }
    return enforced.at("");
  }

  private static Map<String, Text> actions(Value value, List<String> problems) {
    Map<String, Text> actions = new LinkedHashMap<>();
    if (!(value instanceof MapValue map)) {
      problems.add(wrong(value, "a map of rules and actions, such as `{noSchema: off}`"));
      return actions;
    }
    List<String> known =
        SchemaRule.names().stream().map(name -> name.substring(name.indexOf('.') + 1)).toList();
    unknown(map, known, problems);
    for (int i = 0; i < map.size(); i++) {
      String rule = SchemaRule.POLICY + "." + map.key(i);
      text(map.value(i), ACTIONS, problems)
          .filter(action -> isAction(action, problems))
          .ifPresent(action -> actions.put(rule, action));
    }
    return actions;
  }

  private static boolean isAction(Text action, List<String> problems) {
    boolean isKnown =
        action.text().equals(OFF)
            || Stream.of(Action.values()).anyMatch(a -> a.word().equals(action.text()));
    if (!isKnown) {
      problems.add(action.place() + ": found `" + action.text() + "`, expected " + ACTIONS);
    }
    return isKnown;
  }

  private static Optional<SchemaFile> file(Value value, List<String> problems) {
    if (!(value instanceof MapValue map)) {
      problems.add(wrong(value, "a map with `schema` and `where`"));
      return Optional.empty();
    }
    unknown(map, FILE_KEYS, problems);
    Optional<Text> path = text(at(map, "schema"), "a path in `schema`", problems);
    Optional<Text> name =
        map.indexOf("name") < 0 ? Optional.empty() : text(map.get("name"), "a name", problems);
    Map<String, String> marks = new LinkedHashMap<>();
    if (map.get("where") instanceof MapValue where && where.size() > 0) {
      for (int i = 0; i < where.size(); i++) {
        String key = where.key(i);
        text(where.value(i), "a text, in which `*` stands for any characters", problems)
            .ifPresent(text -> marks.put(key, text.text()));
      }
    } else {
      problems.add(
          wrong(
              at(map, "where"),
              "`where` with the root fields that documents are recognised by, such as `{format:"
                  + " shop}`"));
    }
    return path.map(
        each -> new SchemaFile(each, name.map(Text::text).orElseGet(() -> base(each)), marks));
  }

  /** What a file is called, without folders and endings. */
  private static String base(Text path) {
    String file = path.text().substring(path.text().lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 1 ? file : file.substring(0, dot);
  }

  private static Value at(MapValue map, String key) {
    return map.indexOf(key) < 0 ? map : map.get(key);
  }

  private static List<Value> elements(
      MapValue map, String key, String expected, List<String> problems) {
    if (map.indexOf(key) < 0) {
      return List.of();
    }
    if (map.get(key) instanceof ListValue list) {
      return list.elements();
    }
    problems.add(wrong(map.get(key), expected));
    return List.of();
  }

  private static Optional<Text> text(Value value, String expected, List<String> problems) {
    if (value instanceof StringValue text && !text.value().isEmpty()) {
      return Optional.of(new Text(text.value(), Place.of(value)));
    }
    problems.add(wrong(value, expected));
    return Optional.empty();
  }

  private static void unknown(MapValue map, List<String> known, List<String> problems) {
    for (int i = 0; i < map.size(); i++) {
      String key = map.key(i);
      if (!known.contains(key)) {
        problems.add(
            Place.of(map.keyValue(i))
                + ": there is no key `"
                + key
                + "` here; "
                + Suggestion.didYouMean(key, known)
                    .orElse("expected `" + String.join("`, `", known) + "`"));
      }
    }
  }

  private static String wrong(Value value, String expected) {
    String article = value instanceof IntValue ? "an " : "a ";
    return Place.of(value) + ": found " + article + value.typeName() + ", expected " + expected;
  }
}
