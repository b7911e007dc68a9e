package dev.okite.cli.repl;

import dev.okite.SessionChange;
import dev.okite.SessionText;
import dev.okite.cli.output.Palette;
import dev.okite.session.Answer;
import dev.okite.session.Declared;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A session: takes entries, and says what there is to show for each. An entry is an expression, one
 * or more declarations, or a command, which begins with a colon. Belongs to one thread at a time.
 */
public final class Repl {
  private final Workspace workspace;
  private final Palette palette;
  private final Completer completer;

  /** A session without policies of its own and without documents. */
  public Repl(ReplEnvironment environment, Palette palette) {
    this.workspace = new Workspace(environment);
    this.palette = palette;
    this.completer = new Completer(workspace);
  }

  /** What was set, and can be. */
  public Settings settings() {
    return workspace.settings();
  }

  /**
   * Reads policies and documents before the first entry. The session ends with that if a path does
   * not exist, or the policies do not compile; documents that cannot be read are only reported.
   */
  public Reply load(List<String> paths) {
    return reply(
        output -> {
          try {
            new LoadCommand().load(paths, workspace, output);
          } catch (ReplException failure) {
            output.end();
            throw failure;
          }
        });
  }

  /** Whether more has to be entered before {@link #submit} can make anything of {@code text}. */
  public boolean isUnfinished(String text) {
    return workspace.peek(expression(text)).kind() == SessionText.Kind.UNFINISHED;
  }

  /** Does what {@code text} says. Any text will do. */
  public Reply submit(String text) {
    String entry = text.strip();
    return reply(
        output -> {
          if (entry.startsWith(":")) {
            int end = nameEnd(entry);
            ReplCommand command = ReplCommands.find(entry.substring(0, end));
            command.run(entry.substring(end).strip(), workspace, output);
          } else {
            enter(text, output);
          }
        });
  }

  /** What {@code text} can go on with at {@code cursor}. */
  public Completion complete(String text, int cursor) {
    return completer.complete(text, cursor);
  }

  private void enter(String text, Output output) {
    SessionText read = workspace.read(text);
    switch (read.kind()) {
      case BLANK -> {}
      case BROKEN, UNFINISHED -> output.diagnostics(read.diagnostics());
      case DECLARATIONS -> declare(read, output);
      case EXPRESSION -> {
        Answer answer = workspace.evaluate(read, false);
        new AnswerText(output).show(answer, workspace.settings().lines());
        answer
            .value()
            .ifPresent(
                value ->
                    workspace.tried(
                        new Tried.Expression(
                            text.strip(), value, workspace.environment().clock().instant())));
      }
    }
  }

  private void declare(SessionText text, Output output) {
    Set<String> before = new HashSet<>();
    workspace.session().declared().forEach(declared -> before.add(key(declared)));
    SessionChange change = workspace.declare(text);
    output.diagnostics(change.diagnostics());
    if (change.session().isPresent()) {
      for (Declared declared : change.declared()) {
        String verb = before.contains(key(declared)) ? "replaced " : "declared ";
        output.line(verb + kind(declared) + " " + declared.name());
      }
    }
  }

  private static String key(Declared declared) {
    boolean isValue =
        switch (declared.kind()) {
          case IMPORT, LET, DEF -> true;
          default -> false;
        };
    return (isValue ? "" : kind(declared)) + " " + declared.name();
  }

  private static String kind(Declared declared) {
    return declared.kind().name().toLowerCase(Locale.ROOT);
  }

  /** The part of an entry that may go over several lines. */
  private static String expression(String text) {
    String entry = text.strip();
    if (!entry.startsWith(":")) {
      return text;
    }
    try {
      int end = nameEnd(entry);
      ReplCommand command = ReplCommands.find(entry.substring(0, end));
      boolean isExpression = command.argument() == ReplCommand.Argument.EXPRESSION;
      return isExpression ? entry.substring(end) : "";
    } catch (ReplException unknown) {
      return "";
    }
  }

  private static int nameEnd(String entry) {
    int end = 1;
    while (end < entry.length() && !Character.isWhitespace(entry.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Something that may fail. */
  private interface Action {
    void run(Output output) throws ReplException;
  }

  private Reply reply(Action action) {
    Output output = new Output(palette);
    try {
      action.run(output);
    } catch (ReplException failure) {
      output.fail(failure.sentence());
    }
    return output.reply();
  }
}
