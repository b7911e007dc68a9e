package dev.okite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Outputs that are kept in files. With {@code -Dokite.golden.write=true} the files are written
 * instead of compared, to be looked at before they are committed.
 */
public final class Golden {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Golden() {}

  /** Compares {@code actual} with the file {@code name} beside the class {@code anchor}. */
  public static void check(Class<?> anchor, String name, String actual) {
    Path file = RESOURCES.resolve(anchor.getPackageName().replace('.', '/')).resolve(name);
    try {
      if (Boolean.getBoolean("okite.golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
