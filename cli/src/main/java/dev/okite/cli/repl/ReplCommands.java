package dev.okite.cli.repl;

import dev.okite.diagnostic.Suggestion;
import java.util.List;

/** All commands. */
final class ReplCommands {
  private static final List<ReplCommand> ALL =
      List.of(
          new HelpCommand(),
          new LoadCommand(),
          new DocCommand(),
          new TypeCommand(),
          new TraceCommand(),
          new TimeCommand(),
          new RulesCommand(),
          new WhyCommand(),
          new ParamCommand(),
          new SaveTestCommand(),
          new ResetCommand(),
          new SetCommand(),
          new QuitCommand());

  private ReplCommands() {}

  /** In the order to show them. */
  static List<ReplCommand> all() {
    return ALL;
  }

  /**
   * The command called {@code name}, with a colon or without; its start will do where only one
   * command begins so.
   *
   * @throws ReplException if there is none
   */
  static ReplCommand find(String name) throws ReplException {
    String wanted = name.startsWith(":") ? name.substring(1) : name;
    List<ReplCommand> found =
        ALL.stream().filter(command -> command.name().equals(wanted)).toList();
    if (found.isEmpty() && !wanted.isEmpty()) {
      found = ALL.stream().filter(command -> command.name().startsWith(wanted)).toList();
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    List<String> names = found.stream().map(command -> "`:" + command.name() + "`").toList();
    String hint =
        found.isEmpty()
            ? Suggestion.nearest(wanted, ALL.stream().map(ReplCommand::name).toList())
                .map(nearest -> "; did you mean `:" + nearest + "`?")
                .orElse("; `:help` says what there is")
            : "; it may be " + String.join(" or ", names);
    throw new ReplException("there is no command `:" + wanted + "`" + hint);
  }
}
