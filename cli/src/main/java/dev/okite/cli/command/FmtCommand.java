package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite fmt}. */
@Command(
    name = "fmt",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite fmt [--check] [--diff] [PATH]…",
    description = "Lays out policy files in one canonical way, and keeps what they say.",
    footer = {
      "",
      "Exit status: 0 all files are laid out; 1 with --check, a file is not; 2 it could",
      "not start; 3 a file has syntax errors, or cannot be read or written, and is left",
      "as it is; 70 a bug in okite.",
      "",
      "Examples:",
      "  okite fmt policies",
      "  okite fmt --check --diff",
    })
final class FmtCommand implements Subcommand {
  @Option(names = "--check", description = "Change nothing, and list the files that would change.")
  private boolean check;

  @Option(names = "--diff", description = "Change nothing, and show what would change.")
  private boolean diff;

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "An .okite file, a folder with such files, or - for standard input, which is laid out on standard output; the current folder if not said.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    return new FmtRun(context, check, diff).run(paths.isEmpty() ? List.of(".") : paths);
  }
}
