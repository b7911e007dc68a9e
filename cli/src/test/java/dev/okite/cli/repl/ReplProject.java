package dev.okite.cli.repl;

import dev.okite.cli.output.Palette;
import dev.okite.schema.SchemaCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The folder that sessions are tried in. */
final class ReplProject {
  static final Path RESOURCES = Path.of("src/test/resources/dev/okite/cli/repl");
  static final Path FOLDER = RESOURCES.resolve("project").toAbsolutePath();

  /** A folder with policies that declare schemas. */
  static final Path DESCRIBED = RESOURCES.resolveSibling("command/described").toAbsolutePath();

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC);

  private ReplProject() {}

  /** At a fixed time that does not pass. */
  static ReplEnvironment environment(Path folder) {
    return environment(folder, SchemaCatalog.EMPTY);
  }

  /** The same, and {@code schemas} say what documents may hold. */
  static ReplEnvironment environment(Path folder, SchemaCatalog schemas) {
    return new ReplEnvironment(folder, NOON, () -> 0, schemas);
  }

  /** A session with what is at {@code paths}. */
  static Repl session(Path folder, String... paths) {
    Repl repl = new Repl(environment(folder), Palette.PLAIN);
    if (paths.length > 0) {
      repl.load(List.of(paths));
    }
    return repl;
  }

  /** Copies the project to {@code target}. */
  static void copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = target.resolve(FOLDER.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
