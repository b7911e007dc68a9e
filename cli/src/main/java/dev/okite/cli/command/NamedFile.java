package dev.okite.cli.command;

import dev.okite.cli.input.Unreadable;
import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;

/** A file that the command line names, and that is not judged. */
final class NamedFile {
  private NamedFile() {}

  /**
   * Its bytes, or one more than a document may have.
   *
   * @throws StartException if it cannot be read
   */
  static byte[] bytes(CliContext context, String file) throws StartException {
    try (InputStream in = Files.newInputStream(context.workingFolder().resolve(file))) {
      return in.readNBytes(DocumentLimits.DEFAULTS.maxBytes() + 1);
    } catch (IOException failure) {
      throw StartException.of("`" + file + "`: " + Unreadable.file(file, failure).message());
    } catch (InvalidPathException invalid) {
      throw StartException.of("`" + file + "` is no path");
    }
  }
}
