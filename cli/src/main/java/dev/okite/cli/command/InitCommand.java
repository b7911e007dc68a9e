package dev.okite.cli.command;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite init}. */
@Command(
    name = "init",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite init [--kubernetes] [DIR]",
    description =
        "Makes a project to start from: a policy, its tests, a document, okite.yaml, and jobs for CI.",
    footer = {
      "",
      "Exit status: 0 it is made; 2 a file of it is there already, and nothing is made;",
      "3 a file cannot be written; 70 a bug in okite.",
      "",
      "Example:",
      "  okite init --kubernetes shop",
    })
final class InitCommand implements Subcommand {
  @Option(
      names = "--kubernetes",
      description = "Make one for manifests of Kubernetes, with the standard policies.")
  private boolean kubernetes;

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder to make it in; the current folder if not said.")
  private @Nullable String folder;

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new InitRun(context).run(folder == null ? "." : folder, Starter.of(kubernetes));
  }
}
