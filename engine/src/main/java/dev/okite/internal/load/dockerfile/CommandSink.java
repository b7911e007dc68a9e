package dev.okite.internal.load.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects commands, and with each what it runs in turn: behind {@code sudo}, in a script behind
 * {@code sh -c}, in a substitution.
 */
final class CommandSink {
  /** What is nested deeper is not looked at. */
  private static final int MAX_DEPTH = 6;

  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "ash", "dash", "ksh", "mksh", "zsh");

  private final List<Command> commands = new ArrayList<>();
  private int pipelines;
  private int depth;

  /** The commands that the shell runs for {@code script}. */
  static List<Command> script(Word script) {
    CommandSink sink = new CommandSink();
    ShellParser.parse(script, sink);
    return sink.commands;
  }

  /** The command that is run with {@code words}, without a shell. */
  static List<Command> exec(List<Argument> words) {
    CommandSink sink = new CommandSink();
    Command command = new Command();
    command.pipeline = sink.newPipeline();
    command.words.addAll(words);
    sink.commands.add(command);
    sink.addRun(command);
    return sink.commands;
  }

  static boolean isShell(String name) {
    return SHELLS.contains(name);
  }

  int newPipeline() {
    return pipelines++;
  }

  void add(Command command) {
    commands.add(command);
    addRun(command);
    for (Argument assignment : command.assignments) {
      addSubstituted(assignment.written());
    }
    for (Argument word : command.words) {
      addSubstituted(word.written());
    }
    for (Command.Redirect redirect : command.redirects) {
      addSubstituted(redirect.target());
    }
  }

  private void addRun(Command command) {
    Command wrapper = command;
    for (int i = 0; i < MAX_DEPTH; i++) {
      Command inner = Wrapper.inner(wrapper);
      if (inner == null) {
        break;
      }
      commands.add(inner);
      wrapper = inner;
    }
    if (isShell(wrapper.name())) {
      int script = scriptIndex(wrapper);
      if (script > 0) {
        nest(wrapper.words.get(script).text(), wrapper.name());
      }
    }
  }

  /** Which word of a shell's is the script that it runs; 0 if none is. */
  private static int scriptIndex(Command shell) {
    int i = 1;
    boolean isScript = false;
    while (i < shell.words.size()) {
      String word = shell.word(i);
      if (word.equals("-o") || word.equals("+o") || word.equals("-O")) {
        i += 2;
      } else if (word.length() > 1 && (word.charAt(0) == '-' || word.charAt(0) == '+')) {
        boolean isLong = word.startsWith("--");
        isScript |= !isLong && word.indexOf('c') > 0;
        i += !isLong && word.endsWith("o") ? 2 : 1;
      } else {
        return isScript ? i : 0;
      }
    }
    return 0;
  }

  /** Adds the commands in the substitutions of {@code word}. */
  void addSubstituted(Word word) {
    MappedText text = word.text();
    ShellText shell = new ShellText(text, word.to());
    int i = word.from();
    boolean inQuotes = false;
    while (i < word.to()) {
      char c = text.at(i);
      char next = shell.at(i + 1);
      boolean isEscape = c == '\\' || (!inQuotes && (c == '\'' || (c == '$' && next == '\'')));
      boolean isProcess = !inQuotes && (c == '<' || c == '>');
      if (isEscape) {
        i = Math.max(i + 1, shell.quotedEnd(i));
      } else if (c == '"') {
        inQuotes = !inQuotes;
        i++;
      } else if (c == '`' || ((c == '$' || isProcess) && next == '(')) {
        int end = shell.quotedEnd(i);
        int start = c == '`' ? i + 1 : i + 2;
        boolean isArithmetic = c == '$' && shell.at(i + 2) == '(';
        if (!isArithmetic && end > start) {
          nest(new Word(text, start, end - 1), "$()");
        }
        i = end;
      } else {
        i++;
      }
    }
  }

  private void nest(Word script, String wrapper) {
    if (depth == MAX_DEPTH) {
      return;
    }
    depth++;
    int first = commands.size();
    ShellParser.parse(script, this);
    for (Command command : commands.subList(first, commands.size())) {
      if (command.wrapper == null) {
        command.wrapper = wrapper;
      }
    }
    depth--;
  }
}
