package dev.okite.cli.repl;

import dev.okite.diagnostic.Suggestion;
import dev.okite.session.Answer;
import java.util.List;

/** Binds params of policies, for the rules that are run. */
final class ParamCommand implements ReplCommand {
  @Override
  public String name() {
    return "param";
  }

  @Override
  public String usage() {
    return "param [POLICY.NAME = EXPRESSION]";
  }

  @Override
  public String summary() {
    return "bind a param of a policy; list what is bound";
  }

  @Override
  public Argument argument() {
    return Argument.WORD;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    if (argument.isEmpty()) {
      workspace
          .params()
          .forEach((name, value) -> output.line(name + " = " + ValueText.line(value, 80)));
      return;
    }
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals).strip();
    List<String> known = words(workspace);
    if (!known.contains(name)) {
      throw new ReplException(
          "there is no param `"
              + name
              + "`"
              + Suggestion.didYouMean(name, known).map(hint -> "; " + hint).orElse(""));
    }
    if (equals < 0) {
      throw new ReplException("`:param " + name + " = EXPRESSION` binds it");
    }
    Answer answer = workspace.evaluate(workspace.read(argument.substring(equals + 1)), false);
    if (answer.value().isEmpty()) {
      new AnswerText(output).show(answer, 1);
      return;
    }
    workspace.bind(name, answer.value().get());
    output.line(name + " = " + ValueText.line(answer.value().get(), 80));
  }

  @Override
  public List<String> words(Workspace workspace) {
    return workspace.session().policies().policies().stream()
        .flatMap(policy -> policy.params().stream().map(p -> policy.name() + "." + p.name()))
        .toList();
  }
}
