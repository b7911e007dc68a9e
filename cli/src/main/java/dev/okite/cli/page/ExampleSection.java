package dev.okite.cli.page;

import dev.okite.BindingException;
import dev.okite.Example;
import dev.okite.cli.output.FixText;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a rule's page that shows documents, and what the rule says about them. */
final class ExampleSection {
  private static final String DOCKERFILE = "Dockerfile";

  private final ExampleEvaluation evaluation;

  ExampleSection(ExampleEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Shows {@code examples}, which are all bad or all good. */
  void write(Markdown page, List<Example> examples) {
    for (Example example : examples) {
      page.heading(2, heading(example));
      example
          .params()
          .forEach((name, value) -> page.text("With `" + name + "` = `" + value.render() + "`:"));
      example.facts().ifPresent(facts -> page.text("With the facts `" + facts.render() + "`:"));
      page.code(language(example), text(example));
      page.text(outcome(example));
    }
  }

  private static String heading(Example example) {
    String kind = example.isBad() ? "Bad" : "Good";
    return example.title().isEmpty() ? kind : kind + ": " + example.title();
  }

  private static String language(Example example) {
    return ExampleEvaluation.documents(example).stream()
        .map(document -> document.identity().kind().orElse(""))
        .filter(DOCKERFILE::equals)
        .findFirst()
        .map(kind -> "dockerfile")
        .orElse("yaml");
  }

  private static String text(Example example) {
    return example.documents().stream()
        .map(document -> document.stripTrailing() + "\n")
        .collect(Collectors.joining("---\n"));
  }

  private String outcome(Example example) {
    List<Finding> findings;
    try {
      findings = evaluation.findings(example);
    } catch (BindingException wrong) {
      return "This cannot be judged: " + String.join("; ", wrong.problems()) + ".";
    }
    if (findings.isEmpty()) {
      return example.isBad() ? "The rule says nothing about this, though it should." : "";
    }
    String unexpected = example.isBad() ? "" : "The rule says of this, though it should not:\n\n";
    return findings.stream()
        .map(ExampleSection::line)
        .collect(Collectors.joining("\n", unexpected, ""));
  }

  private static String line(Finding finding) {
    String error = finding.error().map(e -> "error " + e.code().id() + ": ").orElse("");
    String fix = FixText.of(finding).map(text -> "\n  fix: " + text).orElse("");
    return "- "
        + finding.place().map(ExampleSection::place).orElse("")
        + error
        + finding.message()
        + fix;
  }

  private static String place(Place place) {
    String line = place.start().map(start -> "line " + start.line() + ", ").orElse("");
    String missing = place.missing() ? " is missing" : "";
    return line + "`" + place.pointer() + "`" + missing + ": ";
  }
}
