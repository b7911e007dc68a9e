package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite explain}. */
@Command(
    name = "explain",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = {
      "okite explain [--policies PATH]… [--project FILE] [NAME]",
      "       okite explain [--policies PATH]… [OPTION]… RULE PATH…",
      "       okite explain --plan [--policies PATH]… [OPTION]… POLICY [PATH…]",
    },
    description =
        "Shows the page of a rule, a policy, a lint or an error code; without a name, all names. With documents, says why the rule fires on them, or why it does not. With --plan, shows how policies are evaluated.",
    footer = {
      "",
      "Exit status: 0 it is shown, whatever the rule comes to; 2 there is nothing of",
      "that name, or the policies do not compile; 3 a document cannot be read; 70 a bug",
      "in okite.",
      "",
      "Examples:",
      "  okite explain kubernetes.pod_security.baseline.privileged",
      "  okite explain baseline.privileged --resource Deployment/web deploy",
      "  okite explain --plan kubernetes.pod_security.baseline deploy",
    })
final class ExplainCommand implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this file or folder as well.")
  private final List<String> policyPaths = new ArrayList<>();

  @Option(names = "--plan", description = "Show how a policy or module is evaluated.")
  private boolean plan;

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Mixin private SchemaOptions schemas = new SchemaOptions();

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      arity = "0..1",
      description = "The name of a rule or policy, or its end, a lint, or an error code.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "0..*",
      description = "Documents on which to explain it.")
  private final List<String> paths = new ArrayList<>();

  @Mixin private final ReasonOptions reasons = new ReasonOptions();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    if (plan) {
      Optional<ProjectFile> file = project.load(context);
      return new PlanRun(context, SchemaLoader.of(context, schemas.request(), file.orElse(null)))
          .run(planRequest(context));
    }
    if (name != null && !paths.isEmpty()) {
      CheckRequest request =
          reasons.request(
              List.copyOf(policyPaths),
              List.copyOf(paths),
              project.file,
              project.isNone,
              schemas.request(),
              context.clock());
      return new ReasonRun(context, request).run(name, reasons.choice(), reasons.format());
    }
    reasons.requireNone();
    Optional<ProjectFile> file = project.load(context);
    return new ExplainRun(context)
        .run(
            List.copyOf(policyPaths),
            file,
            SchemaLoader.of(context, schemas.request(), file.orElse(null)),
            name);
  }

  private PlanRun.Request planRequest(CliContext context) throws StartException {
    if (name == null) {
      throw StartException.of("`--plan` needs the name of a policy or module behind it");
    }
    return new PlanRun.Request(
        List.copyOf(policyPaths),
        name,
        reasons.params(),
        List.copyOf(paths),
        reasons.format(),
        context.clock().instant());
  }
}
