package dev.okite.conformance;

import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one case of a case file. */
final class CaseReader {
  private static final Set<String> EXPRESSION_KEYS =
      Set.of("name", "section", "note", "expression", "given", "now", "value", "type", "error");
  private static final Set<String> PROGRAM_KEYS =
      Set.of(
          "name",
          "section",
          "note",
          "program",
          "modules",
          "document",
          "documents",
          "files",
          "policies",
          "params",
          "now",
          "request",
          "facts",
          "maxSteps",
          "expect");
  private static final Set<String> DOCUMENT_KEYS = Set.of("file", "format", "text");

  private final String file;
  private final CaseMap map;

  CaseReader(String file, MapValue map) {
    this.file = file;
    this.map = new CaseMap(file, map);
  }

  ConformanceCase read() {
    return map.has("expression") ? expressionCase() : programCase();
  }

  private ConformanceCase expressionCase() {
    map.allow(EXPRESSION_KEYS);
    String expression = map.text("expression");
    List<String> failure = map.texts("error");
    String given = map.has("given") ? map.text("given") : "{}";
    List<InputText> documents = List.of(yaml(1, given));
    if (failure.isEmpty()) {
      String program = ExpressionProgram.ofValue(expression, map.text("type"));
      return build(program, documents, ExpressionProgram.expecting(map.text("value")));
    }
    return build(
        ExpressionProgram.ofFailure(expression), documents, Expectation.ofFailure(failure));
  }

  private ConformanceCase build(String program, List<InputText> documents, Expectation expected) {
    return build(sources(List.of(program)), documents, expected);
  }

  private ConformanceCase programCase() {
    map.allow(PROGRAM_KEYS);
    List<String> programs = map.has("modules") ? map.texts("modules") : map.texts("program");
    if (programs.isEmpty()) {
      throw map.problem("a case has an `expression`, a `program` or `modules`");
    }
    return build(sources(programs), documents(), new ExpectationReader(map.map("expect")).read());
  }

  private ConformanceCase build(
      List<SourceText> sources, List<InputText> documents, Expectation expected) {
    String steps = map.textOrNull("maxSteps");
    Scenario scenario =
        new Scenario(
            sources,
            documents,
            map.texts("policies"),
            params(),
            now(),
            map.host("request"),
            map.host("facts"),
            files(),
            steps == null ? null : Long.valueOf(steps));
    String note = map.textOrNull("note");
    return new ConformanceCase(
        file,
        map.line(),
        map.text("name"),
        map.text("section"),
        note == null ? "" : note,
        scenario,
        expected);
  }

  private Map<String, @Nullable Object> params() {
    return map.has("params") ? map.map("params").hosts() : Map.of();
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    if (map.has("files")) {
      map.map("files").hosts().forEach((name, text) -> files.put(name, String.valueOf(text)));
    }
    return files;
  }

  private @Nullable Instant now() {
    String now = map.textOrNull("now");
    return now == null ? null : Instant.parse(now);
  }

  private static List<SourceText> sources(List<String> programs) {
    List<SourceText> sources = new ArrayList<>();
    for (String program : programs) {
      sources.add(new SourceText(sources.size() + 1 + ".okite", program));
    }
    return sources;
  }

  private List<InputText> documents() {
    if (map.has("document")) {
      return List.of(yaml(1, map.text("document")));
    }
    if (!map.has("documents")) {
      return List.of(yaml(1, "{}"));
    }
    List<InputText> documents = new ArrayList<>();
    for (Value value : map.values("documents")) {
      documents.add(document(documents.size() + 1, value));
    }
    return documents;
  }

  private InputText document(int number, Value value) {
    if (!(value instanceof MapValue)) {
      return yaml(number, map.text("documents", value));
    }
    CaseMap described = map.map("documents", value);
    described.allow(DOCUMENT_KEYS);
    String format = described.textOrNull("format");
    return new InputText(
        described.text("file"),
        format == null
            ? InputText.Format.YAML
            : InputText.Format.valueOf(format.toUpperCase(Locale.ROOT)),
        described.text("text"));
  }

  private static InputText yaml(int number, String text) {
    return new InputText(number + ".yaml", InputText.Format.YAML, text);
  }
}
