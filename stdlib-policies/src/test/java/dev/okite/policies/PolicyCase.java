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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A file of documents in a folder that is called as the policy to apply. Its first line may bind a
 * param: {@code # name=value}.
 */
record PolicyCase(String policy, Path file) {
  static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/dev/okite/policies/cases");

  private static final PolicySet POLICIES =
      StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();

  private static final Map<PolicyCase, Report> REPORTS = new ConcurrentHashMap<>();

  /** By the name of the policy and the param. */
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
    return REPORTS.computeIfAbsent(
        this, c -> c.policies().evaluate(c.documents(), EvaluationContext.empty()));
  }

  private BoundPolicies policies() {
    String first = new String(bytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    String param = first.matches("# [a-zA-Z]+=.*") ? first.substring(2) : "";
    return BOUND.computeIfAbsent(
        policy + " " + param,
        key -> {
          Binding binding = Binding.of(policy).verified();
          String[] parts = param.split("=", 2);
          return POLICIES.bind(parts.length == 2 ? binding.withText(parts[0], parts[1]) : binding);
        });
  }

  /** The findings, one a line with its document, rule and place, and below it what else it has. */
  String findings() {
    Report report = report();
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      String rule = finding.rule().name();
      text.append('#').append(finding.document().orElseThrow().index()).append(' ');
      text.append(rule.substring(rule.lastIndexOf('.') + 1)).append(' ');
      text.append(finding.place().map(PolicyCase::place).orElseThrow()).append(' ');
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
