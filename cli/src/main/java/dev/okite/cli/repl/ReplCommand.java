package dev.okite.cli.repl;

import java.util.List;

/** What an entry that begins with a colon does. Has no state of its own. */
interface ReplCommand {
  /** Its name, without the colon. */
  String name();

  /** How it is written, without the colon. */
  String usage();

  /** What it does, in one phrase. */
  String summary();

  /**
   * Does it.
   *
   * @param argument what stands behind its name, without blanks around it
   * @throws ReplException if it cannot be done
   */
  void run(String argument, Workspace workspace, Output output) throws ReplException;

  /** What its argument is, for those who complete or read it. */
  default Argument argument() {
    return Argument.NONE;
  }

  /** Words that can stand as its argument. */
  default List<String> words(Workspace workspace) {
    return List.of();
  }

  /** Sorts of arguments. */
  enum Argument {
    NONE,
    EXPRESSION,
    PATH,
    WORD
  }
}
