package dev.okite.cli.repl;

/** Forgets what was declared. */
final class ResetCommand implements ReplCommand {
  @Override
  public String name() {
    return "reset";
  }

  @Override
  public String usage() {
    return "reset";
  }

  @Override
  public String summary() {
    return "forget what was declared and set, and keep what was loaded";
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    workspace.reset();
    output.line("nothing is declared any more");
  }
}
