package dev.okite.cli.command;

import dev.okite.cli.input.InputFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/** Replaces files, so that whoever reads one meanwhile sees all of the old or all of the new. */
final class Replacement {
  private Replacement() {}

  /**
   * Puts {@code bytes} in the place of {@code file}, or of what it links to. Its permissions stay.
   *
   * @throws IOException if it cannot be done; the file is as it was then
   */
  static void replace(InputFile file, byte[] bytes) throws IOException {
    Path target = Objects.requireNonNull(file.path()).toRealPath();
    if (!Files.isWritable(target)) {
      throw new IOException("it is read-only");
    }
    Path folder = Objects.requireNonNull(target.getParent());
    Path fresh = Files.createTempFile(folder, ".okite-", ".tmp");
    try {
      Files.write(fresh, bytes);
      PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (old != null) {
        Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
      }
      move(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
