package dev.okite.cli.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of {@code okite completion}. */
@Command(
    name = "completion",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite completion bash|zsh|fish",
    description = "Writes a script that has a shell complete the words of okite.",
    footer = {
      "",
      "Exit status: 0 it is written; 2 there is no such shell; 70 a bug in okite.",
      "",
      "Examples:",
      "  source <(okite completion bash)",
      "  okite completion fish > ~/.config/fish/completions/okite.fish",
    })
final class CompletionCommand implements Subcommand {
  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(paramLabel = "bash|zsh|fish", arity = "0..1", description = "The shell.")
  private String shell = "";

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    String script =
        switch (shell) {
          // The script finds out which of the two reads it.
          case "bash", "zsh" -> CompletionScript.bash();
          case "fish" -> CompletionScript.fish();
          default ->
              throw StartException.of(
                  "`completion` takes `bash`, `zsh` or `fish`, found "
                      + (shell.isEmpty() ? "nothing" : "`" + shell + "`"));
        };
    Delivery.deliver(context, out -> out.write(script));
    return ExitStatus.PASSED;
  }
}
