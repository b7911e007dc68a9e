package dev.okite.cli.command;

import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.Unreadable;
import dev.okite.project.Project;
import dev.okite.project.ProjectProblem;
import dev.okite.project.ProjectReading;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and reads the project file of a run. */
final class ProjectLoader {
  /** The reader refuses a larger file with a message of its own. */
  private static final int MAX_BYTES = 1 << 20;

  /** What others may call the file; it would say nothing, and nobody would know. */
  private static final String MISNOMER = "okite.yml";

  private final CliContext context;

  ProjectLoader(CliContext context) {
    this.context = context;
  }

  /** The file that {@code request} is judged by; as the other. */
  Optional<ProjectFile> load(CheckRequest request) throws StartException {
    return load(request.projectFile(), request.ignoresProject());
  }

  /**
   * The file {@code named}, or else the nearest {@code okite.yaml} in the working folder and those
   * above it.
   *
   * @param named what a request names; null for the nearest one
   * @param ignored whether no project file counts
   * @return empty if there is none, or it is to be ignored
   * @throws StartException if it cannot be read, or something is wrong with it
   */
  Optional<ProjectFile> load(@Nullable String named, boolean ignored) throws StartException {
    if (ignored && named != null) {
      throw StartException.of("`--project` and `--no-project` exclude each other");
    }
    if (ignored) {
      return Optional.empty();
    }
    if (named != null) {
      return Optional.of(read(path(named), named));
    }
    Optional<Path> nearest = nearest();
    return nearest.isEmpty()
        ? Optional.empty()
        : Optional.of(read(nearest.get(), label(nearest.get())));
  }

  private Optional<Path> nearest() throws StartException {
    for (Path at = start(); at != null; at = at.getParent()) {
      Path file = at.resolve(ProjectFile.NAME);
      // A link that leads nowhere counts as the file: it is reported, and not passed by.
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(file);
      }
      Path misnomer = at.resolve(MISNOMER);
      if (Files.exists(misnomer, LinkOption.NOFOLLOW_LINKS)) {
        throw StartException.of(
            "`"
                + label(misnomer)
                + "` is not read; call it `okite.yaml`, or ignore it with `--no-project`");
      }
    }
    return Optional.empty();
  }

  private ProjectFile read(Path path, String label) throws StartException {
    byte[] bytes;
    try {
      bytes = new InputFile(label, path).read(context.in(), MAX_BYTES);
    } catch (IOException failure) {
      throw StartException.of("`" + label + "`: " + Unreadable.file(label, failure).message());
    }
    ProjectReading reading = Project.read(label, bytes, ProjectFile.SECTIONS);
    if (reading.project().isEmpty()) {
      throw StartException.of(reading.problems().stream().map(ProjectProblem::toString).toList());
    }
    Path folder = path.toAbsolutePath().normalize().getParent();
    return new ProjectFile(reading.project().get(), label, folder == null ? start() : folder);
  }

  private Path path(String named) throws StartException {
    try {
      Path path = context.workingFolder().resolve(named);
      if (!named.isEmpty() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return path;
      }
    } catch (InvalidPathException invalid) {
      // Such a path cannot exist.
    }
    throw StartException.of("`" + named + "` does not exist");
  }

  private String label(Path file) {
    return start().relativize(file).toString().replace(File.separator, "/");
  }

  private Path start() {
    return context.workingFolder().toAbsolutePath().normalize();
  }
}
