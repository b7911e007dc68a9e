package dev.okite.cli.repl;

import dev.okite.Report;
import dev.okite.cli.output.Palette.Role;
import dev.okite.cli.output.Reported;
import dev.okite.cli.output.TextReport;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs rules over the current document. */
final class RulesCommand implements ReplCommand {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String usage() {
    return "rules [POLICY|MODULE]";
  }

  @Override
  public String summary() {
    return "run rules over the current document, and show what each finds";
  }

  @Override
  public Argument argument() {
    return Argument.WORD;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    RuleRuns runs = new RuleRuns(workspace);
    List<String> policies = argument.isEmpty() ? workspace.policies() : runs.policies(argument);
    Report report = runs.run(policies);
    List<Tried.Applied> rules = runs.rules(policies);
    int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
    for (Tried.Applied rule : rules) {
      String name = rule.name();
      output.line(name + " ".repeat(width - name.length()) + "  " + verdict(rule, report, output));
    }
    if (rules.isEmpty()) {
      output.line("there is no rule; `rule NAME { … }` declares one");
    }
    show(report.findings(), workspace, output);
    workspace.tried(
        new Tried.Rules(
            runs.document(), rules, report.findings(), workspace.environment().clock().instant()));
  }

  private static String verdict(Tried.Applied rule, Report report, Output output) {
    List<Finding> findings =
        report.findings().stream()
            .filter(f -> f.rule().name().equals(rule.rule()) && f.policy().equals(rule.policy()))
            .toList();
    if (findings.stream().anyMatch(Finding::isError)) {
      return output.palette().paint(Role.ERROR, "error");
    } else if (!findings.isEmpty()) {
      String text = LoadCommand.amount(findings.size(), "finding");
      return output.palette().paint(Role.of(findings.get(0).severity()), text);
    }
    boolean isUnmatched = report.unmatched().contains(rule.policy());
    return output.palette().paint(Role.QUIET, isUnmatched ? "does not apply" : "quiet");
  }

  private static void show(List<Finding> findings, Workspace workspace, Output output) {
    int shown = Math.min(findings.size(), workspace.settings().lines());
    StringWriter text = new StringWriter();
    try {
      new TextReport(output.palette(), text).add(Reported.asNew(findings.subList(0, shown)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!findings.isEmpty()) {
      output.print("\n" + text);
    }
    if (shown < findings.size()) {
      output.line("… and " + (findings.size() - shown) + " more; `:set lines N` shows more");
    }
  }

  @Override
  public List<String> words(Workspace workspace) {
    return workspace.session().policies().policies().stream().map(p -> p.name()).toList();
  }
}
