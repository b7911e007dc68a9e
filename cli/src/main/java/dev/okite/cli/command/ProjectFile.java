package dev.okite.cli.command;

import dev.okite.project.Project;
import dev.okite.project.ProjectPath;
import dev.okite.value.MapValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

  /** The section that configures Pod Security admission. */
  static final String POD_SECURITY = "podSecurityAdmission";

  /** The section that says what {@code okite lint} is not to say. */
  static final String LINT = "lint";

  /** The section that says which schemas there are. */
  static final String SCHEMAS = "schemas";

  /** The section that says whose signatures count. */
  static final String TRUST = "trust";

  /** The sections that the command knows beyond those of every host. */
  static final List<String> SECTIONS = List.of(POD_SECURITY, LINT, SCHEMAS, TRUST);

  /** What configures Pod Security admission; empty where the file does not ask for it. */
  Optional<MapValue> podSecurity() {
    return project.section(POD_SECURITY);
  }

  /** What says which schemas there are; empty where the file does not. */
  Optional<MapValue> schemas() {
    return project.section(SCHEMAS);
  }

  /** Whose signatures count, and where they are; empty where the file does not say. */
  Optional<MapValue> trust() {
    return project.section(TRUST);
  }

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
