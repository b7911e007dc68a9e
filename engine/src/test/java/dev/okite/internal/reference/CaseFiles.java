package dev.okite.internal.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The case files of this package. */
final class CaseFiles {
  private CaseFiles() {}

  record CaseFile(String name, String text) {}

  /** The files of {@code folder}, by name. */
  static List<CaseFile> in(String folder) {
    try (Stream<Path> files = Files.list(Path.of(CaseFiles.class.getResource(folder).toURI()))) {
      return files.sorted().map(CaseFiles::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lines that start with two slashes are comments of the case file. */
  static String withoutComments(String text) {
    return String.join("\n", text.lines().filter(line -> !line.startsWith("//")).toList());
  }

  private static CaseFile read(Path path) {
    try {
      return new CaseFile(path.getFileName().toString(), Files.readString(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
