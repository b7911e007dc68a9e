package dev.okite.cli.repl;

/** Ends the session. */
final class QuitCommand implements ReplCommand {
  @Override
  public String name() {
    return "quit";
  }

  @Override
  public String usage() {
    return "quit";
  }

  @Override
  public String summary() {
    return "leave; so does Ctrl-D";
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    output.end();
  }
}
