package dev.okite.cli.repl;

import java.util.List;

/** Changes settings, and shows them. */
final class SetCommand implements ReplCommand {
  @Override
  public String name() {
    return "set";
  }

  @Override
  public String usage() {
    return "set vi|emacs|lines N";
  }

  @Override
  public String summary() {
    return "choose the keys, or how many lines of a value are shown";
  }

  @Override
  public Argument argument() {
    return Argument.WORD;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    Settings settings = workspace.settings();
    List<String> words = Words.of(argument);
    if (argument.equals("vi") || argument.equals("emacs")) {
      settings.setVi(argument.equals("vi"));
      output.line("keys of " + argument);
    } else if (words.size() == 2 && words.get(0).equals("lines")) {
      settings.setLines(lines(words.get(1)));
      output.line("up to " + settings.lines() + " lines of a value");
    } else if (argument.isEmpty()) {
      output.line("keys of " + (settings.isVi() ? "vi" : "emacs"));
      output.line("up to " + settings.lines() + " lines of a value");
    } else {
      throw new ReplException("`:set` takes `vi`, `emacs` or `lines N`, found `" + argument + "`");
    }
  }

  private static int lines(String text) throws ReplException {
    try {
      int lines = Integer.parseInt(text);
      if (lines >= 1 && lines <= Settings.MOST_LINES) {
        return lines;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new ReplException(
        "`:set lines` takes a number from 1 to " + Settings.MOST_LINES + ", found `" + text + "`");
  }

  @Override
  public List<String> words(Workspace workspace) {
    return List.of("vi", "emacs", "lines");
  }
}
