package dev.okite.cli.repl;

import dev.okite.cli.output.Printable;
import dev.okite.document.Document;
import dev.okite.session.Answer;
import dev.okite.typing.Hover;
import java.util.Optional;

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
    Document current = workspace.current().orElse(null);
    Answer answer = workspace.session().type(workspace.read(argument), current);
    output.diagnostics(answer.diagnostics());
    if (answer.isRefused()) {
      return;
    }
    Optional<Hover> known = workspace.session().hover(workspace.peek(argument), current);
    String type = known.map(Hover::type).orElse("any");
    output.line(type.equals("any") ? answer.type().toString() : type);
    known.filter(hover -> !hover.values().isEmpty()).ifPresent(hover -> output.line(values(hover)));
    known
        .filter(hover -> !hover.documentation().isEmpty())
        .ifPresent(hover -> output.line("  " + Printable.line(hover.documentation())));
  }

  private static String values(Hover hover) {
    return "  one of " + Printable.line(String.join(", ", hover.values()));
  }
}
