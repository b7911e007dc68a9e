package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code okite rbac who-can}. */
@Command(
    name = "who-can",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite rbac who-can [OPTION]… VERB RESOURCE[.GROUP][/NAME] PATH…",
    description =
        "Says who may do something, and through which bindings and rules. Members of system:masters may do everything.",
    footer = {
      "",
      "Exit status: 0 it is said; 2 it could not start; 3 a document cannot be read;",
      "70 a bug in okite.",
      "",
      "Example:",
      "  okite rbac who-can get secrets -n shop deploy",
    })
final class WhoCanCommand implements Subcommand {
  @Mixin private QuestionOptions options = new QuestionOptions();

  @Parameters(index = "0", paramLabel = "VERB", description = "What is done, such as get.")
  private String verb = "";

  @Parameters(
      index = "1",
      paramLabel = "RESOURCE",
      description = "What with: a resource, or a path such as /metrics.")
  private String target = "";

  @Parameters(
      index = "2..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file, a folder, or - for standard input, as for `okite check`.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new RbacRun(context, options.format(), paths)
        .whoCan(options.question(verb, target), target);
  }
}
