package dev.okite.cli.page;

import dev.okite.exceptions.ExceptionFinding;
import dev.okite.finding.RuleDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages about what is found about exceptions, which no policy declares. */
final class ExceptionPages {
  private ExceptionPages() {}

  /** The full names of the rules. */
  static List<String> rules() {
    return descriptions().stream().map(RuleDescription::name).toList();
  }

  /** The page about the rule {@code name}, or about all of them by the name that they share. */
  static Optional<String> of(String name) {
    if (name.equals(ExceptionFinding.POLICY)) {
      return Optional.of(overview());
    }
    return descriptions().stream()
        .filter(rule -> rule.name().equals(name))
        .map(ExceptionPages::page)
        .findFirst();
  }

  /** Adds all of them to a page that lists policies and their rules. */
  static void list(Markdown page) {
    page.heading(2, ExceptionFinding.POLICY)
        .text("What is found about exceptions themselves.")
        .table(IndexPage.rules(descriptions()));
  }

  private static String overview() {
    return new Markdown()
        .heading(1, ExceptionFinding.POLICY)
        .text("What is found about exceptions themselves, wherever they stand.")
        .text(
            "An exception lets findings pass for a reason, on somebody's word, until a day. It is held to rules,"
                + " which `exceptionRules` in the project file changes. All findings about exceptions are warnings;"
                + " `--action exceptions=deny` makes them block.")
        .heading(2, "Rules")
        .table(IndexPage.rules(descriptions()))
        .end();
  }

  private static String page(RuleDescription rule) {
    Markdown page = new Markdown().heading(1, rule.name());
    page.text(rule.title().map(title -> title + ".").orElse(""));
    page.text(rule.documentation());
    page.table(
        List.of(
            List.of("severity", rule.severity().word()),
            List.of("action", "warn"),
            List.of("policy", ExceptionFinding.POLICY + ": what is found about exceptions")));
    rule.remedy().ifPresent(remedy -> page.heading(2, "How to fix").text(remedy));
    return page.heading(2, "How to have it block")
        .text("`--action " + rule.name() + "=deny` makes it block what is checked.")
        .end();
  }

  private static List<RuleDescription> descriptions() {
    List<RuleDescription> rules = new ArrayList<>();
    for (ExceptionFinding finding : ExceptionFinding.values()) {
      rules.add(finding.rule());
    }
    return rules;
  }
}
