package dev.okite.policies.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files with what is expected of them beside them, in {@code NAME.expected}. With {@code
 * -Dokite.rewrite=true} the expectations are written anew instead of being compared.
 */
final class Expectation {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("basedir", "."), "src/test/resources/dev/okite/policies/podsecurity");
  private static final String SUFFIX = ".expected";

  private Expectation() {}

  /** The files of a folder that something is expected of, by name. */
  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(file -> !file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Compares {@code actual} with what is expected of {@code file}. */
  static void check(Path file, String actual) {
    Path expected = file.resolveSibling(file.getFileName() + SUFFIX);
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
