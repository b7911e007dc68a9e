package dev.okite.cli.repl.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the entries of earlier sessions are kept, readable by their user alone. */
final class HistoryFile {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private HistoryFile() {}

  /**
   * The file in the state folder of the user, made if it is not there; empty where it cannot be.
   *
   * @param environment the variables of the process
   */
  static Optional<Path> in(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (state.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path base = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
      Path folder = base.resolve("okite");
      boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      Files.createDirectories(folder, attributes(isPosix, FOLDER));
      Path file = folder.resolve("repl-history");
      if (Files.notExists(file)) {
        Files.createFile(file, attributes(isPosix, FILE));
      } else if (isPosix) {
        Files.setPosixFilePermissions(file, FILE);
      }
      return Optional.of(file);
    } catch (IOException | RuntimeException notWritable) {
      return Optional.empty();
    }
  }

  private static FileAttribute<?>[] attributes(
      boolean isPosix, Set<PosixFilePermission> permissions) {
    return isPosix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
