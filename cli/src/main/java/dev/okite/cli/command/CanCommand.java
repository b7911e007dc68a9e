package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code okite rbac can}. */
@Command(
    name = "can",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite rbac can [OPTION]… SUBJECT VERB RESOURCE[.GROUP][/NAME] PATH…",
    description = "Says whether somebody may do something, and through which bindings and rules.",
    footer = {
      "",
      "Exit status: 0 yes; 1 no; 2 it could not start; 3 no, but a document cannot be",
      "read; 70 a bug in okite.",
      "",
      "Example:",
      "  okite rbac can ServiceAccount/shop/web get secrets -n shop deploy",
    })
final class CanCommand implements Subcommand {
  @Mixin private QuestionOptions options = new QuestionOptions();

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT",
      description = "ServiceAccount/NS/NAME, User/NAME or Group/NAME.")
  private String subject = "";

  @Parameters(index = "1", paramLabel = "VERB", description = "What is done, such as get.")
  private String verb = "";

  @Parameters(
      index = "2",
      paramLabel = "RESOURCE",
      description = "What with: a resource, or a path such as /metrics.")
  private String target = "";

  @Parameters(
      index = "3..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file, a folder, or - for standard input, as for `okite check`.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new RbacRun(context, options.format(), paths)
        .can(SubjectName.parse(subject), subject, options.question(verb, target), target);
  }
}
