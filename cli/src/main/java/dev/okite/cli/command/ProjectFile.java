package dev.okite.cli.command;

import dev.okite.project.Project;
import dev.okite.project.ProjectPath;
import java.nio.file.Path;

/**
 * The project file of a run.
 *
 * @param project what it says
 * @param label what messages call it
 * @param folder the folder that its paths are relative to
 */
record ProjectFile(Project project, String label, Path folder) {
  /** What the file is called where nobody names it. */
  static final String NAME = "okite.yaml";

  /** {@code path} as an argument of the command line would name it from {@code workingFolder}. */
  String argument(ProjectPath path, Path workingFolder) {
    if (Path.of(path.path()).isAbsolute()) {
      return path.path();
    }
    Path from = workingFolder.toAbsolutePath().normalize();
    String relative = from.relativize(folder.resolve(path.path()).normalize()).toString();
    return switch (relative) {
      case "" -> ".";
      // What stands for standard input on the command line is a file here.
      case "-" -> "./-";
      default -> relative;
    };
  }
}
