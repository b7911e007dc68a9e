package dev.okite.cli.page;

import dev.okite.finding.RuleDescription;
import dev.okite.validation.SchemaRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages about what is found where documents are held against schemas. */
final class SchemaPages {
  private SchemaPages() {}

  /** The full names of the rules, and the name that they share. */
  static List<String> names() {
    List<String> names = new ArrayList<>(SchemaRule.names());
    names.add(SchemaRule.POLICY);
    return names;
  }

  /** The page about the rule {@code name}, or about all of them by the name that they share. */
  static Optional<String> of(String name) {
    if (name.equals(SchemaRule.POLICY)) {
      return Optional.of(overview());
    }
    for (SchemaRule rule : SchemaRule.values()) {
      if (rule.rule().name().equals(name)) {
        return Optional.of(page(rule));
      }
    }
    return Optional.empty();
  }

  /** Adds all of them to a page that lists policies and their rules. */
  static void list(Markdown page) {
    page.heading(2, SchemaRule.POLICY)
        .text("What is found where documents are held against their schemas (`--validate`).")
        .table(IndexPage.rules(descriptions()));
  }

  private static String overview() {
    return new Markdown()
        .heading(1, SchemaRule.POLICY)
        .text("What is found where documents are held against their schemas.")
        .text(
            "`okite check --validate` holds each document against the schema of its kind: that of"
                + " Kubernetes, of a CustomResourceDefinition, or a JSON Schema that the project"
                + " file names. What is found has rules like those of policies, which actions,"
                + " severities and exceptions reach by their names.")
        .heading(2, "Rules")
        .table(IndexPage.rules(descriptions()))
        .end();
  }

  private static String page(SchemaRule rule) {
    RuleDescription about = rule.rule();
    String action = rule.action().name().toLowerCase(Locale.ROOT);
    Markdown page = new Markdown().heading(1, about.name());
    page.text(about.title().map(title -> title + ".").orElse(""));
    page.text(about.documentation());
    page.table(
        List.of(
            List.of("severity", about.severity().word()),
            List.of("action", action),
            List.of(
                "policy",
                SchemaRule.POLICY + ": what is found where documents are held against schemas")));
    about.remedy().ifPresent(remedy -> page.heading(2, "How to fix").text(remedy));
    return page.heading(2, "How to do without it")
        .text("`--action " + about.name() + "=off` leaves it out.")
        .end();
  }

  private static List<RuleDescription> descriptions() {
    List<RuleDescription> rules = new ArrayList<>();
    for (SchemaRule rule : SchemaRule.values()) {
      rules.add(rule.rule());
    }
    return rules;
  }
}
