package dev.okite.cli.page;

import dev.okite.ParamDescription;
import dev.okite.PolicyDescription;
import dev.okite.finding.RuleDescription;
import dev.okite.source.Source;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.print.SyntaxPrinter;
import java.util.ArrayList;
import java.util.List;

/** The page about a policy. */
final class PolicyPage {
  private PolicyPage() {}

  static String of(PolicyDescription policy) {
    Markdown page = new Markdown().heading(1, policy.name());
    page.text(policy.title().map(title -> title + ".").orElse(""));
    page.text(policy.documentation());
    if (policy.overInventory()) {
      page.text("It judges all documents of a run together.");
    }
    params(page, policy);
    page.heading(2, "Rules").table(IndexPage.rules(policy));
    List<List<String>> included = new ArrayList<>();
    included.add(List.of("included rule", "severity"));
    for (RuleDescription rule : policy.rules()) {
      if (!Pages.declares(policy, rule)) {
        included.add(List.of(rule.name(), rule.severity().word()));
      }
    }
    return page.table(included).end();
  }

  /** The code of an expression, which may be written over several lines. */
  private static String onOneLine(String code) {
    Source source = Source.of("default", code);
    return "`"
        + SyntaxPrinter.print(
            PolicyParser.parseExpression(source, ParseLimits.DEFAULTS).expression())
        + "`";
  }

  /** The params of {@code policy}, if it has any. */
  static void params(Markdown page, PolicyDescription policy) {
    if (policy.params().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("param", "type", "default", "what"));
    for (ParamDescription param : policy.params()) {
      rows.add(
          List.of(
              "`" + param.name() + "`",
              "`" + param.type() + "`",
              param.defaultValue().map(PolicyPage::onOneLine).orElse("has to be bound"),
              param.documentation()));
    }
    page.heading(2, "Params").table(rows);
    String first = policy.params().get(0).name();
    page.text(
        "Bind one with `--param "
            + first
            + "=VALUE`, or for this policy alone with `--param "
            + policy.name()
            + "."
            + first
            + "=VALUE`.");
  }
}
