package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite repl}. */
@Command(
    name = "repl",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite repl [--policies PATH]… [OPTION]… [PATH]…",
    description = "Evaluates expressions and rules as they are entered, against documents.",
    footer = {
      "",
      "Entries that do not come from a terminal are read without prompts.",
      "",
      "Exit status: 0 the session ended; 2 it could not start; 3 an entry that did not",
      "come from a terminal could not be done; 70 a bug in okite.",
      "",
      "Examples:",
      "  okite repl --policies policies deploy",
      "  echo 'resource.kind' | okite repl deploy/web.yaml",
    })
final class ReplOptions implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description = "Load policies from this .okite file or folder; may stand several times.")
  private final List<String> policyPaths = new ArrayList<>();

  @Mixin private SchemaOptions schemas = new SchemaOptions();

  @Option(names = "--vi", description = "Edit with the keys of vi; those of emacs if not said.")
  private boolean vi;

  @Option(names = "--no-history", description = "Neither read nor keep earlier entries.")
  private boolean noHistory;

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "A file of documents or policies (.okite), or a folder with both.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    List<String> all = new ArrayList<>(policyPaths);
    all.addAll(paths);
    return new ReplRun(context).run(all, schemas.request(), vi, !noHistory);
  }
}
