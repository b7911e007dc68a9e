package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of expected results. With {@code -Dokite.rewrite=true} they are written anew instead of
 * being compared.
 */
final class Golden {
  private Golden() {}

  /** The directory of test data called {@code name}. */
  static Path directory(String name) {
    return Path.of(System.getProperty("basedir", "."), "src", "test", "resources").resolve(name);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void check(Path expected, String actual) {
    try {
      if (Boolean.getBoolean("okite.rewrite")) {
        Files.writeString(expected, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(expected));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
