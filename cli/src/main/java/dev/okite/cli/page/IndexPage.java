package dev.okite.cli.page;

import dev.okite.PolicyDescription;
import dev.okite.finding.RuleDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The page that lists all policies and their rules. */
final class IndexPage {
  private IndexPage() {}

  static String of(Collection<PolicyDescription> policies) {
    Markdown page = new Markdown().heading(1, "Policies and their rules");
    for (PolicyDescription policy : policies) {
      page.heading(2, policy.name());
      page.text(policy.title().map(title -> title + ".").orElse(""));
      page.table(rules(policy));
    }
    ExceptionPages.list(page);
    SchemaPages.list(page);
    return page.end();
  }

  /** A table of the rules that {@code policy} declares. */
  static List<List<String>> rules(PolicyDescription policy) {
    return rules(policy.rules().stream().filter(rule -> Pages.declares(policy, rule)).toList());
  }

  /** A table of {@code rules}. */
  static List<List<String>> rules(List<RuleDescription> rules) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rule", "severity", "why"));
    for (RuleDescription rule : rules) {
      rows.add(List.of(rule.name(), rule.severity().word(), firstParagraph(rule)));
    }
    return rows;
  }

  private static String firstParagraph(RuleDescription rule) {
    String text = rule.documentation().strip();
    int end = text.indexOf("\n\n");
    String first = end < 0 ? text : text.substring(0, end);
    return first.isEmpty() ? rule.title().orElse("") : first;
  }
}
