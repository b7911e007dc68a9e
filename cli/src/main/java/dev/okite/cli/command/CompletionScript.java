package dev.okite.cli.command;

import dev.okite.PolicyDescription;
import dev.okite.policies.StandardPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Scripts that complete commands, options, and what options can be. */
final class CompletionScript {
  private CompletionScript() {}

  /** One for bash, and for zsh, which it makes behave like bash. */
  static String bash() {
    return AutoComplete.bash("okite", commands()).replace(System.lineSeparator(), "\n");
  }

  /** One for fish. */
  static String fish() {
    StringBuilder script = new StringBuilder();
    for (Map.Entry<String, CommandLine> entry : commands().getSubcommands().entrySet()) {
      String name = entry.getKey();
      CommandSpec command = entry.getValue().getCommandSpec();
      script
          .append("complete -c okite -n __fish_use_subcommand -f -a ")
          .append(name)
          .append(" -d ")
          .append(quoted(String.join(" ", command.usageMessage().description())))
          .append('\n');
      String seen = "complete -c okite -n '__fish_seen_subcommand_from " + name + "'";
      for (OptionSpec option : command.options()) {
        script.append(seen).append(" -l ").append(option.longestName().substring(2));
        List<String> values = values(option);
        if (option.arity().max() > 0) {
          script.append(values.isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", values)));
        }
        script.append(" -d ").append(quoted(String.join(" ", option.description()))).append('\n');
      }
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        List<String> values = choices(parameter.paramLabel());
        if (!values.isEmpty()) {
          script.append(seen).append(" -f -a ").append(quoted(String.join(" ", values)));
          script.append('\n');
        }
      }
    }
    return script.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** All commands, whose options know what they can be. */
  private static CommandLine commands() {
    CommandLine root = new CommandLine(new OkiteCommand());
    Subcommands.addAll(root);
    List<String> policies = policies();
    for (CommandLine command : root.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      for (OptionSpec option : List.copyOf(spec.options())) {
        List<String> values =
            option.longestName().equals("--policy") ? policies : choices(option.paramLabel());
        if (!values.isEmpty()) {
          spec.remove(option);
          spec.addOption(OptionSpec.builder(option).completionCandidates(values).build());
        }
      }
      for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
        List<String> values = choices(parameter.paramLabel());
        if (!values.isEmpty()) {
          spec.remove(parameter);
          spec.addPositional(
              PositionalParamSpec.builder(parameter).completionCandidates(values).build());
        }
      }
    }
    return root;
  }

  /** The policies of the standard library. */
  private static List<String> policies() {
    return StandardPolicies.engine()
        .compile(StandardPolicies.sources())
        .orThrow()
        .policies()
        .stream()
        .map(PolicyDescription::name)
        .toList();
  }

  private static List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(values::add);
    }
    return values;
  }

  /** What can stand there, where the label says it, as in {@code text|json}. */
  private static List<String> choices(String label) {
    return label.contains("|") ? List.of(label.split("\\|")) : List.of();
  }
}
