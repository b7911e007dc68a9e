package dev.okite.policies;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A file of documents in a folder that is called as the policy to apply. The lines that it begins
 * with may bind params, {@code # name=value}, or set {@code now} and {@code facts}, as JSON.
 */
record PolicyCase(String policy, Path file) {
  static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/dev/okite/policies/cases");

  private static final PolicySet POLICIES =
      StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();

  private static final String NOW = "now";
  private static final String FACTS = "facts";

  private static final Map<PolicyCase, Report> REPORTS = new ConcurrentHashMap<>();

  /** By the name of the policy and what is set. */
  private static final Map<String, BoundPolicies> BOUND = new ConcurrentHashMap<>();

  /** All cases, by policy and name. */
  static List<PolicyCase> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> new PolicyCase(FOLDER.relativize(file).getName(0).toString(), file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Document> documents() {
    ReadResult result = Documents.read(file.getFileName().toString(), bytes());
    if (!result.errors().isEmpty()) {
      throw new IllegalStateException(file + ": " + result.errors());
    }
    return result.documents();
  }

  /** What both evaluators say; they are asked once. */
  Report report() {
    return REPORTS.computeIfAbsent(this, c -> c.policies().evaluate(c.documents(), c.context()));
  }

  private BoundPolicies policies() {
    Map<String, String> params = settings();
    params.keySet().removeAll(List.of(NOW, FACTS));
    return BOUND.computeIfAbsent(
        policy + " " + params,
        key -> {
          Binding binding = Binding.of(policy).verified();
          for (Map.Entry<String, String> param : params.entrySet()) {
            binding = binding.withText(param.getKey(), param.getValue());
          }
          return POLICIES.bind(binding);
        });
  }

  private EvaluationContext context() {
    EvaluationContext context = EvaluationContext.empty();
    String now = settings().get(NOW);
    if (now != null) {
      context = context.withNow(Instant.parse(now.contains("T") ? now : now + "T00:00:00Z"));
    }
    String facts = settings().get(FACTS);
    return facts == null ? context : context.withFacts(json(facts));
  }

  private static Value json(String text) {
    return Documents.read("facts.json", text.getBytes(StandardCharsets.UTF_8))
        .documents()
        .get(0)
        .value();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    new String(bytes(), StandardCharsets.UTF_8)
        .lines()
        .takeWhile(line -> line.matches("# [a-zA-Z]+=.*"))
        .map(line -> line.substring(2).split("=", 2))
        .forEach(parts -> settings.put(parts[0], parts[1]));
    return settings;
  }

  /** The findings, one a line with its document, rule and place, and below it what else it has. */
  String findings() {
    Report report = report();
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      String rule = finding.rule().name();
      text.append(finding.document().map(d -> "#" + d.index()).orElse("#-")).append(' ');
      text.append(rule.substring(rule.lastIndexOf('.') + 1)).append(' ');
      text.append(finding.place().map(PolicyCase::place).orElse("(nowhere)")).append(' ');
      finding.error().ifPresent(error -> text.append(error.code().id()).append(' '));
      text.append(finding.message()).append('\n');
      finding.see().forEach(see -> text.append("  see ").append(place(see)).append('\n'));
      finding
          .fixes()
          .forEach(
              fix ->
                  text.append("  ")
                      .append(fix.kind())
                      .append(' ')
                      .append(fix.pointer())
                      .append('\n'));
    }
    return text.append(report.decision()).append('\n').toString();
  }

  private static String place(Place place) {
    return (place.pointer().isEmpty() ? "(root)" : place.pointer())
        + (place.missing() ? "?" : "")
        + place.start().map(start -> " " + start).orElse("");
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    return policy + "/" + file.getFileName();
  }
}
