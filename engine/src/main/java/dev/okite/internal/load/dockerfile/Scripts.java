package dev.okite.internal.load.dockerfile;

import dev.okite.internal.load.dockerfile.Instruction.Heredoc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands in lines behind {@code RUN} that a shell runs. */
final class Scripts {
  private Scripts() {}

  /**
   * The commands in {@code heredocs}.
   *
   * @param before the commands of the instruction itself
   */
  static List<Command> of(List<Heredoc> heredocs, List<Command> before) {
    List<Command> commands = new ArrayList<>();
    Map<Integer, Command> readers = new HashMap<>();
    int pipelines = 0;
    for (Command command : before) {
      pipelines = Math.max(pipelines, command.pipeline + 1);
      for (Command.Redirect redirect : command.redirects) {
        readers.putIfAbsent(redirect.operator().start(), command);
      }
    }
    for (Heredoc heredoc : heredocs) {
      Command reader = readers.get(heredoc.mark().start());
      if (reader != null && isScript(heredoc, reader)) {
        MappedText body = heredoc.body();
        int most = pipelines;
        for (Command command : CommandSink.script(new Word(body, 0, body.length()))) {
          command.pipeline += pipelines;
          most = Math.max(most, command.pipeline + 1);
          commands.add(command);
        }
        pipelines = most;
      }
    }
    return commands;
  }

  /** Without a command, the lines are the script; or else they are what a command reads. */
  private static boolean isScript(Heredoc heredoc, Command reader) {
    return reader.words.isEmpty() ? hasShell(heredoc.body()) : CommandSink.isShell(reader.name());
  }

  /** Whether what runs the lines, as their first one says, is a shell. */
  private static boolean hasShell(MappedText body) {
    if (body.at(0) != '#' || body.at(1) != '!') {
      return true;
    }
    int end = 2;
    while (end < body.length() && body.at(end) != '\n') {
      end++;
    }
    int from = 2;
    for (Word word : Words.byBlanks(body, from, end)) {
      String name = Command.name(Argument.of(word)).written();
      if (CommandSink.isShell(name)) {
        return true;
      } else if (!name.equals("env") && !name.startsWith("-")) {
        return false;
      }
    }
    return true;
  }
}
