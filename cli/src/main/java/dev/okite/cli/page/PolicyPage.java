package dev.okite.cli.page;

import dev.okite.ParamDescription;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.TypeDescription;
import dev.okite.finding.RuleDescription;
import dev.okite.source.Source;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.print.SyntaxPrinter;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page about a policy. */
final class PolicyPage {
  private PolicyPage() {}

  static String of(PolicySet set, PolicyDescription policy) {
    Markdown page = new Markdown().heading(1, policy.name());
    page.text(policy.title().map(title -> title + ".").orElse(""));
    page.text(policy.documentation());
    if (policy.overInventory()) {
      page.text("It judges all documents of a run together.");
    }
    params(page, set, policy);
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
  static void params(Markdown page, PolicySet set, PolicyDescription policy) {
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
    types(page, set, policy);
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

  /** The types with names that the params of {@code policy} have. */
  private static void types(Markdown page, PolicySet set, PolicyDescription policy) {
    Set<Type> mentioned = new HashSet<>();
    policy.params().forEach(param -> mention(param.type(), mentioned));
    for (TypeDescription type : set.types()) {
      Map<String, Type> fields = type.type().fields().orElse(Map.of());
      if (fields.isEmpty() || !mentioned.contains(type.type())) {
        continue;
      }
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("field of `" + type.type() + "`", "type", "what"));
      fields.forEach(
          (name, field) ->
              rows.add(
                  List.of(
                      "`" + name + "`", "`" + field + "`", type.fields().getOrDefault(name, ""))));
      if (type.type().isOpen()) {
        rows.add(List.of("`...`", "`any`", "Other fields, which are not read."));
      }
      page.text(type.documentation()).table(rows);
    }
  }

  private static void mention(Type type, Set<Type> mentioned) {
    Type plain = type.withoutNull();
    if (plain.allows(ValueKind.LIST) && !plain.element().isAny()) {
      mention(plain.element(), mentioned);
    }
    if (plain.allows(ValueKind.MAP) && plain.fields().isEmpty() && !plain.entry().isAny()) {
      mention(plain.entry(), mentioned);
    }
    if (plain.fields().isPresent() && mentioned.add(plain)) {
      plain.fields().get().values().forEach(field -> mention(field, mentioned));
    }
  }
}
