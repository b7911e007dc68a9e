package dev.okite.cli.repl;

import dev.okite.cli.output.Printable;
import dev.okite.session.Answer;
import dev.okite.testing.ValueDiagram;

/** Evaluates an expression, and shows what its parts come to. */
final class TraceCommand implements ReplCommand {
  @Override
  public String name() {
    return "trace";
  }

  @Override
  public String usage() {
    return "trace EXPRESSION";
  }

  @Override
  public String summary() {
    return "what its parts come to";
  }

  @Override
  public Argument argument() {
    return Argument.EXPRESSION;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    Answer answer = workspace.evaluate(workspace.read(argument), true);
    if (!answer.parts().isEmpty()) {
      ValueDiagram.of(answer.span(), answer.parts())
          .lines()
          .forEach(line -> output.line(Printable.line(line)));
    }
    new AnswerText(output).show(answer, workspace.settings().lines());
  }
}
