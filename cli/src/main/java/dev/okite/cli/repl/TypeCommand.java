package dev.okite.cli.repl;

import dev.okite.session.Answer;

/** Shows the type of an expression. */
final class TypeCommand implements ReplCommand {
  @Override
  public String name() {
    return "type";
  }

  @Override
  public String usage() {
    return "type EXPRESSION";
  }

  @Override
  public String summary() {
    return "what the checker knows of its value";
  }

  @Override
  public Argument argument() {
    return Argument.EXPRESSION;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    Answer answer = workspace.session().type(workspace.read(argument));
    output.diagnostics(answer.diagnostics());
    if (!answer.isRefused()) {
      output.line(answer.type().toString());
    }
  }
}
