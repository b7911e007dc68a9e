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
    customSynopsis = {
      "okite explain [--policies PATH]… [NAME]",
      "       okite explain --plan [--policies PATH]… [OPTION]… POLICY [PATH…]",
    },
    description =
        "Shows the page of a rule, a policy or an error code; without a name, all names. With --plan, shows how policies are evaluated, and what that costs on documents.",
    footer = {
      "",
      "Exit status: 0 it is shown; 2 there is nothing of that name, or the policies do",
      "not compile; 3 a document for the plan cannot be read; 70 a bug in okite.",
      "",
      "Example:",
      "  okite explain kubernetes.pod_security.baseline.privileged",
      "  okite explain --plan kubernetes.pod_security.baseline deploy",
    })
final class ExplainCommand implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this .okite file or folder as well.")
  private final List<String> policyPaths = new ArrayList<>();

  @Option(names = "--plan", description = "Show how a policy, or those of a module, are evaluated.")
  private boolean plan;

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "Bind a param, for a plan.")
  private final List<String> params = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to show a plan; text if not said.")
  private String format = "text";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("unused") // picocli asks whether it was given
  private boolean help;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      arity = "0..1",
      description = "The name of a rule or policy, or its end, or an error code.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "0..*",
      description = "Documents to measure the cost of a plan on, as for `okite check`.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    if (plan) {
      return new PlanRun(context).run(planRequest(context));
    }
    if (!paths.isEmpty() || !params.isEmpty()) {
      throw StartException.of("paths and params are for a plan; give `--plan` as well");
    }
    return new ExplainRun(context).run(List.copyOf(policyPaths), name);
  }

  private PlanRun.Request planRequest(CliContext context) throws StartException {
    if (name == null) {
      throw StartException.of("`--plan` needs the name of a policy or module behind it");
    }
    return new PlanRun.Request(
        List.copyOf(policyPaths),
        name,
        CheckRequest.Param.parseAll(params),
        List.copyOf(paths),
        Format.of(format),
        context.clock().instant());
  }
}
