package dev.okite.cli.command;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code okite rbac}, which is nothing without one of its own commands. */
@Command(
    name = "rbac",
    sortOptions = false,
    customSynopsis = "okite rbac COMMAND [OPTION]… ARGUMENT…",
    description = "Answers questions about who may do what in a cluster, from its manifests.",
    commandListHeading = "%nCommands:%n",
    subcommands = {WhoCanCommand.class, CanCommand.class, MinimizeCommand.class},
    footer = {
      "",
      "`okite rbac COMMAND --help` says more about a command.",
      "",
      "Example:",
      "  okite rbac who-can get secrets deploy"
    })
final class RbacCommand implements Subcommand {
  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Override
  public ExitStatus run(CliContext context) throws StartException {
    throw StartException.of(
        "there is no question; ask as in `okite rbac who-can get secrets deploy`",
        List.of("`okite rbac --help` says what there is"));
  }
}
