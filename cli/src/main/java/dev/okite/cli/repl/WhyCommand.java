package dev.okite.cli.repl;

import dev.okite.BoundPolicies;
import dev.okite.cli.output.Printable;
import dev.okite.document.Document;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.ExplanationText;
import dev.okite.explanation.Focus;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Explains why a rule fires on the current document, or stays quiet. */
final class WhyCommand implements ReplCommand {
  @Override
  public String name() {
    return "why";
  }

  @Override
  public String usage() {
    return "why RULE";
  }

  @Override
  public String summary() {
    return "why a rule fires on the current document, or stays quiet";
  }

  @Override
  public Argument argument() {
    return Argument.WORD;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    if (argument.isEmpty()) {
      throw new ReplException("`:why` needs the name of a rule, or its end");
    }
    RuleRuns runs = new RuleRuns(workspace);
    Tried.Applied rule = runs.rule(argument);
    BoundPolicies policies = runs.bind(List.of(rule.policy()));
    Document document = runs.document();
    List<Finding> findings = new ArrayList<>();
    int explained = 0;
    for (Explanation explanation :
        policies.explain(
            rule.rule(), runs.inventory(policies), workspace.context(), Focus.on(document))) {
      if (explanation.document().isEmpty() || explanation.document().get() == document) {
        output.print(explained++ > 0 ? "\n" : "");
        ExplanationText.of(explanation).lines().forEach(l -> output.line(Printable.line(l)));
        findings.addAll(explanation.findings());
      }
    }
    workspace.tried(
        new Tried.Rules(
            document, List.of(rule), findings, workspace.environment().clock().instant()));
  }

  @Override
  public List<String> words(Workspace workspace) {
    return List.copyOf(RuleRuns.names(new RuleRuns(workspace).rules(workspace.policies())));
  }
}
