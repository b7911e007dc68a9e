package dev.okite.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param label what reports call it: the path as it was named, with {@code /} between its parts
 * @param path where it is; null for standard input
 */
public record InputFile(String label, @Nullable Path path) {
  /** What stands for standard input on the command line. */
  static final String STANDARD_INPUT_ARGUMENT = "-";

  /** Standard input. */
  static InputFile standardInput() {
    return new InputFile("<stdin>", null);
  }

  /**
   * The bytes of the file, or of its start where it is larger than {@code maxBytes}: then one byte
   * more than that, so that the reader sees that it is too large without holding all of it.
   *
   * @throws IOException if it cannot be read
   */
  public byte[] read(InputStream standardInput, int maxBytes) throws IOException {
    int most = maxBytes == Integer.MAX_VALUE ? maxBytes : maxBytes + 1;
    if (path == null) {
      return standardInput.readNBytes(most);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(most);
    }
  }
}
