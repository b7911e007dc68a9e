package dev.okite.cli.page;

import dev.okite.Example;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page about a rule. */
final class RulePage {
  private final PolicySet set;
  private final PolicyDescription policy;
  private final RuleDescription rule;

  RulePage(PolicySet set, PolicyDescription policy, RuleDescription rule) {
    this.set = set;
    this.policy = policy;
    this.rule = rule;
  }

  /** The page as text. */
  String text() {
    Markdown page = new Markdown().heading(1, rule.name());
    page.text(rule.title().map(title -> title + ".").orElse(""));
    page.text(rule.documentation());
    page.table(facts());
    examples(page, true);
    examples(page, false);
    rule.remedy().ifPresent(remedy -> page.heading(2, "How to fix").text(remedy));
    boolean hasModule = policy.name().indexOf('.') >= 0;
    page.heading(2, "How to waive")
        .text(
            "Write an exception into "
                + (hasModule ? "a file that `--exceptions` names" : "the file of the policy")
                + ". It waives nothing until its last day, `expires`, is one to come.")
        .code("okite", exception());
    PolicyPage.params(page, set, policy);
    return page.end();
  }

  private void examples(Markdown page, boolean bad) {
    new ExampleSection(new ExampleEvaluation(set))
        .write(page, ofRule().stream().filter(example -> example.isBad() == bad).toList());
  }

  private List<Example> ofRule() {
    return set.examples().stream().filter(example -> example.rule().equals(rule.name())).toList();
  }

  private List<List<String>> facts() {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("severity", rule.severity().word()));
    fact(facts, "owner", rule.owner().map(Owner::word));
    fact(facts, "phase", rule.phase().map(Phase::word));
    fact(
        facts,
        "controls",
        Optional.of(String.join(", ", rule.controls())).filter(text -> !text.isEmpty()));
    String title = policy.title().map(text -> ": " + text).orElse("");
    facts.add(List.of("policy", policy.name() + title));
    return facts;
  }

  private static void fact(List<List<String>> facts, String name, Optional<String> value) {
    value.ifPresent(text -> facts.add(List.of(name, text)));
  }

  /**
   * An exception that compiles as it stands. Its day is long past, so that somebody has to choose.
   */
  private String exception() {
    return "exception nameOfTheException {\n"
        + ("  covers " + rule.name() + "\n")
        + ("  when " + WaivedExample.condition(ofRule(), new ExampleEvaluation(set)) + "\n")
        + "  reason \"WHY IT HAS TO BE\"\n"
        + "  owner \"WHO ANSWERS FOR IT\"\n"
        + "  expires 2000-01-01\n"
        + "}";
  }
}
