package dev.okite.cli.command;

import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.project.ProjectPath;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.function.Function;

/** Finds the files at paths of a project file. */
record ProjectPaths(CliContext context, ProjectFile project) {
  /**
   * Adds the policies that the project file names to {@code search}.
   *
   * @throws StartException as {@link #addTo}
   */
  void addPolicies(FileSearch search) throws StartException {
    addTo(search, FileKind.POLICIES, project.project().sources(), ProjectPaths::noPolicyFile);
  }

  /** That there is nothing at {@code paths}. */
  static StartException noPolicyFile(List<String> paths) {
    return StartException.of(
        "there is no policy in `"
            + String.join("`, `", paths)
            + "`: no file there ends in `.okite`");
  }

  /**
   * Adds what is at {@code paths} to {@code search}.
   *
   * @param kind what is looked for in folders
   * @param nothing what is wrong where there is none at a path
   * @throws StartException if there is none at one, or it cannot be read; with its place in the
   *     project file
   */
  void addTo(
      FileSearch search,
      FileKind kind,
      List<ProjectPath> paths,
      Function<List<String>, StartException> nothing)
      throws StartException {
    for (ProjectPath path : paths) {
      try {
        String argument = project.argument(path, context.workingFolder());
        FileSearch alone = new FileSearch(context.workingFolder(), kind);
        if (PolicySources.find(alone, kind, List.of(argument)).isEmpty()) {
          throw nothing.apply(List.of(path.path()));
        }
        PolicySources.find(search, kind, List.of(argument));
      } catch (InvalidPathException invalid) {
        throw StartException.of(path.place() + ": `" + path.path() + "` is no path");
      } catch (StartException wrong) {
        throw StartException.of(path.place() + ": " + wrong.getMessage());
      }
    }
  }
}
