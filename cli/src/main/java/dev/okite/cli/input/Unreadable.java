package dev.okite.cli.input;

import dev.okite.document.ReadError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Something that was to be checked and could not be read.
 *
 * @param file the file or folder
 * @param document which document of the file, from 0; null if it is not about one
 * @param line from 1; null if it is about the file as a whole
 * @param column from 1, in UTF-16 code units; null if it is about the file as a whole
 * @param message why
 */
public record Unreadable(
    String file,
    @Nullable Integer document,
    @Nullable Integer line,
    @Nullable Integer column,
    String message) {

  /** A document that does not parse. */
  public static Unreadable document(ReadError error) {
    return new Unreadable(
        error.file(), error.document(), error.line(), error.column(), error.message());
  }

  /** A file or folder that the system does not give out. */
  public static Unreadable file(String file, IOException failure) {
    return new Unreadable(file, null, null, null, reason(failure));
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "the file does not exist, or is a link to one that does not";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission to read it is denied";
    }
    String message = failure.getMessage();
    return "it cannot be read: " + (message == null ? failure.getClass().getSimpleName() : message);
  }
}
