package dev.okite.cli.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The files that a file may name: those in its folder and in those inside it, and nothing else.
 *
 * @param folder the folder, wherever symbolic links on the way to it lead
 * @param what what names them, in messages: {@code the test}
 */
public record Neighbours(Path folder, String what) {

  /**
   * Those of {@code file}.
   *
   * @throws IOException if it does not exist
   */
  public static Neighbours of(Path file, String what) throws IOException {
    Path folder = Objects.requireNonNull(file.toRealPath().getParent(), "a file is in a folder");
    return new Neighbours(folder, what);
  }

  /**
   * What {@code path} stands for, which may not exist. The folders on the way that do must not lead
   * elsewhere through symbolic links, and no more must the file.
   *
   * @throws IOException if it is no such file; the message says why
   */
  public Path inside(String path) throws IOException {
    try {
      Path file = folder.resolve(path).normalize();
      if (Path.of(path).isAbsolute() || file.equals(folder) || !file.startsWith(folder)) {
        throw elsewhere();
      }
      Path existing = file;
      while (Files.notExists(existing, LinkOption.NOFOLLOW_LINKS)) {
        existing = Objects.requireNonNull(existing.getParent(), "the folder exists");
      }
      if (!existing.toRealPath().startsWith(folder)) {
        throw elsewhere();
      }
      return file;
    } catch (InvalidPathException invalid) {
      throw new IOException("it is no path", invalid);
    } catch (NoSuchFileException dangling) {
      throw new IOException("it is a link to nothing", dangling);
    }
  }

  /** Why a file that is none of these is refused. */
  public IOException elsewhere() {
    return new IOException("it is not in the folder of " + what + ", or in one inside it");
  }

  /** How {@code file}, which is one of these, is called from {@link #folder}. */
  public String name(Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
