package dev.okite.cli.repl;

import dev.okite.document.Document;
import java.util.List;

/** Chooses the current document. */
final class DocCommand implements ReplCommand {
  @Override
  public String name() {
    return "doc";
  }

  @Override
  public String usage() {
    return "doc [NUMBER|TEXT]";
  }

  @Override
  public String summary() {
    return "choose the document that `resource` stands for; list them";
  }

  @Override
  public Argument argument() {
    return Argument.WORD;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    List<Document> documents = workspace.documents();
    if (documents.isEmpty()) {
      throw new ReplException("there is no document; `:load PATH` reads some");
    }
    if (argument.isEmpty()) {
      list(documents, workspace, output);
      return;
    }
    Document chosen = find(documents, argument);
    workspace.choose(chosen);
    output.line("`resource` is " + Labels.of(chosen));
  }

  private static void list(List<Document> documents, Workspace workspace, Output output) {
    int shown = Math.min(documents.size(), workspace.settings().lines());
    for (int i = 0; i < shown; i++) {
      Document document = documents.get(i);
      boolean isCurrent = workspace.current().filter(d -> d == document).isPresent();
      output.line((isCurrent ? "* " : "  ") + (i + 1) + " " + Labels.of(document));
    }
    if (shown < documents.size()) {
      output.line("… and " + (documents.size() - shown) + " more; `:set lines N` shows more");
    }
  }

  /** By its number, by its whole name, or by the start or a part of the name of no other. */
  private static Document find(List<Document> documents, String wanted) throws ReplException {
    if (wanted.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(wanted);
      if (number < 1 || number > documents.size()) {
        throw new ReplException(
            "there is no document " + number + ", but 1 to " + documents.size());
      }
      return documents.get(number - 1);
    }
    List<Document> exact =
        documents.stream()
            .filter(d -> Labels.file(d).equals(wanted) || Labels.resource(d).equals(wanted))
            .toList();
    List<Document> starting =
        documents.stream()
            .filter(d -> Labels.file(d).startsWith(wanted) || Labels.resource(d).startsWith(wanted))
            .toList();
    List<Document> found =
        !exact.isEmpty()
            ? exact
            : !starting.isEmpty()
                ? starting
                : documents.stream().filter(d -> Labels.of(d).contains(wanted)).toList();
    if (found.isEmpty()) {
      throw new ReplException("no document is called `" + wanted + "`; `:doc` lists what there is");
    }
    if (found.size() > 1) {
      throw new ReplException(
          "`"
              + wanted
              + "` may be any of "
              + found.size()
              + " documents, such as "
              + Labels.of(found.get(0))
              + " and "
              + Labels.of(found.get(1)));
    }
    return found.get(0);
  }

  @Override
  public List<String> words(Workspace workspace) {
    return workspace.documents().stream().limit(1_000).map(Labels::file).toList();
  }
}
