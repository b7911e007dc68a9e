package dev.okite.cli.repl;

import java.util.List;

/** Says what there is. */
final class HelpCommand implements ReplCommand {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public String usage() {
    return "help [COMMAND]";
  }

  @Override
  public String summary() {
    return "this";
  }

  @Override
  public Argument argument() {
    return Argument.WORD;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    List<ReplCommand> shown =
        argument.isEmpty() ? ReplCommands.all() : List.of(ReplCommands.find(argument));
    int width = shown.stream().mapToInt(command -> command.usage().length()).max().orElse(0);
    if (argument.isEmpty()) {
      output.line("An expression shows its value, and where it stands; `resource` is the document");
      output.line("that `:doc` chose, `inventory` all of them. `let`, `def`, `rule`, `policy` and");
      output.line("`import` declare something, and replace what has the same name. Commands:");
    }
    for (ReplCommand command : shown) {
      String usage = ":" + command.usage();
      output.line("  " + usage + " ".repeat(width + 3 - usage.length()) + command.summary());
    }
  }

  @Override
  public List<String> words(Workspace workspace) {
    return ReplCommands.all().stream().map(ReplCommand::name).toList();
  }
}
