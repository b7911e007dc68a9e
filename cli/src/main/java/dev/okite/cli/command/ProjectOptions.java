package dev.okite.cli.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which project file counts. */
final class ProjectOptions {
  @Option(
      names = "--project",
      paramLabel = "FILE",
      description = "Take this project file, not the nearest okite.yaml.")
  @Nullable String file;

  @Option(names = "--no-project", description = "Take no project file.")
  boolean isNone;

  /** The project file; empty where there is none, or none is to count. */
  Optional<ProjectFile> load(CliContext context) throws StartException {
    return new ProjectLoader(context).load(file, isNone);
  }
}
