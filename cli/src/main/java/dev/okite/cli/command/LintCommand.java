package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite lint}. */
@Command(
    name = "lint",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite lint [OPTION]… [PATH]…",
    description =
        "Says what about policies could be better: warnings of the compiler, and what is missing.",
    footer = {
      "",
      "`// okite: allow ID because REASON` above a line switches one off there, and in",
      "okite.yaml the section `lint`; `okite explain ID` says more about it.",
      "",
      "Exit status: 0 there is nothing to say; 1 there is; 2 the policies do not",
      "compile, or a path is missing; 3 there is no policy file; 70 a bug in okite.",
      "",
      "Example:",
      "  okite lint policies",
    })
final class LintCommand implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Read policies from this .okite file or folder as well, and say nothing of it.")
  private final List<String> policyPaths = new ArrayList<>();

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Mixin private SchemaOptions schemas = new SchemaOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to report; text if not said.")
  private String format = "text";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "An .okite file, or a folder with such files; the current folder if not said.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    Optional<ProjectFile> file = project.load(context);
    SchemaLoader loader = SchemaLoader.of(context, schemas.request(), file.orElse(null));
    return new LintRun(context, Format.textOrJson(format), LintAllowances.of(file), loader)
        .run(paths.isEmpty() ? List.of(".") : paths, policyPaths);
  }
}
