package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite explain}. */
@Command(
    name = "explain",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite explain [--policies PATH]… [NAME]",
    description =
        "Shows the page of a rule, a policy, a lint or an error code; without a name, all names.",
    footer = {
      "",
      "Exit status: 0 it is shown; 2 there is nothing of that name, or the policies do",
      "not compile; 70 a bug in okite.",
      "",
      "Example:",
      "  okite explain kubernetes.pod_security.baseline.privileged",
    })
final class ExplainCommand implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this .okite file or folder as well.")
  private final List<String> policyPaths = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli asks whether it was given
  private boolean help;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "The name of a rule or policy, or its end, a lint, or an error code.")
  private @Nullable String name;

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new ExplainRun(context).run(List.copyOf(policyPaths), name);
  }
}
