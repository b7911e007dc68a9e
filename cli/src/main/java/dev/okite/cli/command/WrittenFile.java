package dev.okite.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there in whole or not at all: it is written beside its place, and moved there at
 * the end. What is no ordinary file, such as a pipe, is written to as it is. Not safe for use by
 * several threads.
 */
final class WrittenFile implements AutoCloseable {
  private final String name;
  private final Path target;
  private final @Nullable Path draft;
  private final Writer writer;
  private boolean isDone;

  private WrittenFile(String name, Path target, @Nullable Path draft, Writer writer) {
    this.name = name;
    this.target = target;
    this.draft = draft;
    this.writer = writer;
  }

  /**
   * Opens a file.
   *
   * @param name what the command line calls it
   * @throws StartException if it cannot be written
   */
  static WrittenFile open(CliContext context, String name) throws StartException {
    try {
      Path target = real(context.workingFolder().resolve(name));
      if (Files.isDirectory(target)) {
        throw cannot(name, "it is a folder");
      }
      Path folder = target.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw cannot(name, "its folder does not exist");
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        return new WrittenFile(name, target, null, Files.newBufferedWriter(target));
      }
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw cannot(name, "permission to write it is denied");
      }
      Path draft =
          folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      return new WrittenFile(
          name,
          target,
          draft,
          Files.newBufferedWriter(
              draft,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE));
    } catch (InvalidPathException invalid) {
      throw cannot(name, "it is no path");
    } catch (AccessDeniedException denied) {
      throw cannot(name, "permission to write in its folder is denied");
    } catch (IOException failure) {
      throw cannot(name, String.valueOf(failure.getMessage()));
    }
  }

  /** Where the content goes. */
  Writer writer() {
    return new NamedWriter(name, writer);
  }

  /**
   * Puts the file to its place.
   *
   * @throws IOException if that cannot be done
   */
  void finish() throws IOException {
    try {
      writer.close();
      if (draft != null) {
        move(draft, target);
      }
      isDone = true;
    } catch (IOException failure) {
      throw NamedWriter.about(name, failure);
    }
  }

  /** Takes away what was written, unless it was finished. */
  @Override
  public void close() {
    if (isDone) {
      return;
    }
    try {
      writer.close();
    } catch (IOException failure) {
      // What was written is not wanted.
    }
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failure) {
      // It is left, under a name that says what it is.
    }
  }

  /** A link leads to the file that is meant, and stays. */
  private static Path real(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static StartException cannot(String name, String why) {
    return StartException.of("`" + name + "` cannot be written: " + why);
  }
}
