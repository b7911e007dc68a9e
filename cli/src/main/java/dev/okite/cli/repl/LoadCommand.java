package dev.okite.cli.repl;

import dev.okite.PolicySource;
import dev.okite.SessionChange;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.UnreadableText;
import dev.okite.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads policies and documents. */
final class LoadCommand implements ReplCommand {
  @Override
  public String name() {
    return "load";
  }

  @Override
  public String usage() {
    return "load PATH…";
  }

  @Override
  public String summary() {
    return "read policies (.okite) and documents, from files and folders";
  }

  @Override
  public Argument argument() {
    return Argument.PATH;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    List<String> paths = Words.of(argument);
    if (paths.isEmpty()) {
      throw new ReplException("`:load` needs a path; name files or folders");
    }
    load(paths, workspace, output);
  }

  /** Reads {@code paths} and says what there was. */
  void load(List<String> paths, Workspace workspace, Output output) throws ReplException {
    FileLoader.Read read =
        new FileLoader(workspace.environment().workingFolder(), workspace.schemas()).read(paths);
    for (Unreadable problem : read.unreadable()) {
      output.failWith(new UnreadableText(output.palette()).line(problem));
    }
    if (!read.policies().isEmpty()) {
      loadPolicies(read.policies(), workspace, output);
    }
    workspace.addDocuments(read.files(), read.documents());
    if (!read.documents().isEmpty()) {
      output.line(
          "read "
              + amount(read.documents().size(), "document")
              + " in "
              + amount(read.files().size(), "file"));
      workspace.current().ifPresent(d -> output.line("`resource` is " + Labels.of(d)));
    } else if (read.policies().isEmpty() && read.unreadable().isEmpty()) {
      throw new ReplException("there is no policy and no document in `" + argument(paths) + "`");
    }
  }

  private static void loadPolicies(List<PolicySource> sources, Workspace workspace, Output output)
      throws ReplException {
    SessionChange change = workspace.addPolicies(sources);
    Set<String> names = new HashSet<>();
    sources.forEach(source -> names.add(source.name()));
    List<Diagnostic> shown = new ArrayList<>(change.diagnostics());
    // Whoever uses the library cannot mend it.
    shown.removeIf(d -> !d.isError() && !names.contains(d.span().source().name()));
    output.diagnostics(shown);
    if (change.session().isEmpty()) {
      throw new ReplException("the policies do not compile, and are not loaded");
    }
    output.line("read " + amount(sources.size(), "file") + " of policies");
  }

  private static String argument(List<String> paths) {
    return String.join("`, `", paths);
  }

  static String amount(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
