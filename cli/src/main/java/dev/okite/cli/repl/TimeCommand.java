package dev.okite.cli.repl;

import dev.okite.SessionText;
import dev.okite.session.Answer;
import java.util.function.LongSupplier;

/** Evaluates an expression, and shows what that costs: checking it, and evaluating it. */
final class TimeCommand implements ReplCommand {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public String usage() {
    return "time EXPRESSION";
  }

  @Override
  public String summary() {
    return "its value, and the steps and the time that it took";
  }

  @Override
  public Argument argument() {
    return Argument.EXPRESSION;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    SessionText text = workspace.read(argument);
    LongSupplier clock = workspace.environment().nanoTime();
    long start = clock.getAsLong();
    Answer answer = workspace.evaluate(text, false);
    long micros = (clock.getAsLong() - start) / 1_000;
    new AnswerText(output).show(answer, workspace.settings().lines());
    if (!answer.isRefused()) {
      String steps = answer.steps() == 1 ? " step" : " steps";
      output.line(answer.steps() + steps + ", " + micros / 1_000 + "." + tenths(micros) + " ms");
    }
  }

  private static long tenths(long micros) {
    return micros / 100 % 10;
  }
}
