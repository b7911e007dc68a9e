package dev.okite.benchmarks.report;

import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.PodCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results as tables of Markdown. */
final class Tables {
  private static final List<Implementation> LOADED =
      List.of(
          Implementation.OKITE,
          Implementation.HAND_WRITTEN,
          Implementation.FUSED,
          Implementation.CEL_LEGACY,
          Implementation.CEL_PLANNER,
          Implementation.CEDAR,
          Implementation.JSON_LOGIC);
  private static final List<Implementation> YAML =
      List.of(Implementation.OKITE_YAML, Implementation.SNAKEYAML);
  private static final List<Implementation> JSON =
      List.of(Implementation.OKITE_JSON, Implementation.OPA_JSON);

  private final Results results;
  private final Starts starts;

  Tables(Results results, Starts starts) {
    this.results = results;
    this.starts = starts;
  }

  /** All that there is something to say in, each under a heading. */
  String all() {
    StringBuilder out = new StringBuilder();
    section(out, "Targets", "For a small pod that passes.", targets());
    section(
        out,
        "Over a loaded pod",
        "In brackets, the time as a multiple of the engine's.",
        compare(LOADED));
    section(out, "From YAML to verdict", "", compare(YAML));
    section(out, "From JSON to verdict", "", compare(JSON));
    section(out, "Many rules", "A small pod that passes; thirteen rules are for pods.", rules());
    section(out, "Documents that refer to each other", "", joins());
    section(out, "Large documents", "Pods that pass, about 1 KB of YAML a container.", sizes());
    section(
        out,
        "Holding against schemas",
        "Pods that pass, by the level baseline and by the schema of Kubernetes.",
        schemas());
    section(out, "Reading and compiling", "", others());
    section(out, "From start to end", "", starts());
    return out.toString();
  }

  private static void section(StringBuilder out, String title, String text, String table) {
    if (!table.isEmpty()) {
      out.append("### ").append(title).append("\n\n");
      out.append(text).append(text.isEmpty() ? "" : "\n\n").append(table).append('\n');
    }
  }

  private String targets() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "measured", "floor", "aim", ""));
    for (Target target : Target.of(results, starts)) {
      String sign = target.more() ? "≥ " : "≤ ";
      rows.add(
          List.of(
              target.title(),
              Quantity.digits(target.measured()),
              sign + number(target.floor()),
              sign + number(target.aim()),
              target.verdict()));
    }
    return table(rows);
  }

  private String compare(List<Implementation> implementations) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    Arrays.stream(PodCase.values()).map(PodCase::title).forEach(head::add);
    head.add("allocated, small, passes");
    rows.add(head);
    for (Implementation implementation : implementations) {
      if (results.of(implementation, PodCase.SMALL_PASS).isEmpty()) {
        continue;
      }
      List<String> row = new ArrayList<>(List.of(implementation.title()));
      for (PodCase pod : PodCase.values()) {
        row.add(cell(results.of(implementation, pod), results.of(implementations.get(0), pod)));
      }
      row.add(
          results
              .of(implementation, PodCase.SMALL_PASS)
              .map(r -> Quantity.bytes(r.bytes()))
              .orElse(""));
      rows.add(row);
    }
    return table(rows);
  }

  private static String cell(Optional<Result> result, Optional<Result> engine) {
    if (result.isEmpty() || engine.isEmpty()) {
      return "";
    }
    double time = result.get().nanoseconds();
    double ratio = time / engine.get().nanoseconds();
    String shown = Quantity.time(time);
    return result.equals(engine) ? shown : shown + " (" + Quantity.digits(ratio) + ")";
  }

  private String rules() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rules", "warm", "first document of a new process"));
    for (Result warm : results.allOf("RulesBenchmark.evaluate")) {
      String rules = warm.params().getOrDefault("rules", "");
      Optional<Result> first = results.of("FirstDocumentBenchmark.evaluate", rules);
      rows.add(List.of(grouped(rules), time(Optional.of(warm)), time(first)));
    }
    return table(rows);
  }

  private String joins() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("documents", "judging all of them"));
    for (Result result : results.allOf("JoinBenchmark.evaluate")) {
      String documents = result.params().getOrDefault("documents", "");
      rows.add(List.of(grouped(documents), time(Optional.of(result))));
    }
    return table(rows);
  }

  private String sizes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("containers", "reading YAML", "reading JSON", "judging", "plain Java"));
    for (Result yaml : results.allOf("SizeBenchmark.yaml")) {
      String containers = yaml.params().getOrDefault("containers", "");
      rows.add(
          List.of(
              grouped(containers),
              time(Optional.of(yaml)),
              time(results.of("SizeBenchmark.json", containers)),
              time(results.of("SizeBenchmark.evaluate", containers)),
              time(results.of("SizeBenchmark.handWritten", containers))));
    }
    return table(rows);
  }

  private String schemas() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("containers", "reading YAML", "judging", "holding against the schema", "both"));
    for (Result validating : results.allOf("ValidateBenchmark.validate")) {
      String containers = validating.params().getOrDefault("containers", "");
      rows.add(
          List.of(
              grouped(containers),
              time(results.of("ValidateBenchmark.read", containers)),
              time(results.of("ValidateBenchmark.evaluate", containers)),
              time(Optional.of(validating)),
              time(results.of("ValidateBenchmark.evaluateAndValidate", containers))));
    }
    return table(rows);
  }

  private String others() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "time", "allocated"));
    other("small pod, YAML to document", "LoadBenchmark.smallYaml", rows);
    other("small pod, by the full parser", "LoadBenchmark.smallYamlByEvents", rows);
    other("small pod, JSON to document", "LoadBenchmark.smallJson", rows);
    other("small pod, by the full parser of JSON", "LoadBenchmark.smallJsonByTokens", rows);
    other("big pod, YAML to document", "LoadBenchmark.bigYaml", rows);
    other("big pod, by the full parser", "LoadBenchmark.bigYamlByEvents", rows);
    other("big pod, JSON to document", "LoadBenchmark.bigJson", rows);
    other("big pod, by the full parser of JSON", "LoadBenchmark.bigJsonByTokens", rows);
    other("270 KB of pods, YAML to documents", "LoadBenchmark.largeYaml", rows);
    other("270 KB of pods, by the full parser", "LoadBenchmark.largeYamlByEvents", rows);
    other("270 KB of pods, JSON to a document", "LoadBenchmark.largeJson", rows);
    other("270 KB of pods, by the full parser of JSON", "LoadBenchmark.largeJsonByTokens", rows);
    other("1,000 small pods, JSON Lines to documents", "LoadBenchmark.jsonLines", rows);
    other("1,000 small pods, by the full parser of JSON", "LoadBenchmark.jsonLinesByTokens", rows);
    other("standard policies, parse and check", "CompileBenchmark.compile", rows);
    other("standard policies, bind and plan", "CompileBenchmark.bind", rows);
    return table(rows);
  }

  private String starts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Java", "a program that prints a word", "`okite check` of one pod"));
    for (Starts.Start start : starts.all()) {
      rows.add(
          List.of(
              String.valueOf(start.java()),
              Quantity.digits(start.hello()) + " ms",
              Quantity.digits(start.check()) + " ms"));
    }
    return table(rows);
  }

  private void other(String title, String benchmark, List<List<String>> rows) {
    results
        .of(benchmark)
        .ifPresent(
            r ->
                rows.add(
                    List.of(title, Quantity.time(r.nanoseconds()), Quantity.bytes(r.bytes()))));
  }

  private static String time(Optional<Result> result) {
    return result.map(r -> Quantity.time(r.nanoseconds())).orElse("");
  }

  private static String grouped(String number) {
    return String.format(Locale.ROOT, "%,d", Long.parseLong(number));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  /** {@code rows}, the first of which is the head; empty if there is nothing below the head. */
  private static String table(List<List<String>> rows) {
    if (rows.size() < 2) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      out.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        out.append("|---".repeat(rows.get(i).size())).append("|\n");
      }
    }
    return out.toString();
  }
}
