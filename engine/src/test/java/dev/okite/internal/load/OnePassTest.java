package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read in one pass and what takes the full parser, and that nobody can tell. */
class OnePassTest {
  private static final DocumentLimits LIMITS = DocumentLimits.DEFAULTS;

  @ParameterizedTest
  @MethodSource
  void onePassSeesWhatTheParserSees(Path file) {
    byte[] bytes = Golden.bytes(file);
    ReadResult found =
        Objects.requireNonNull(
            YamlFiles.readInOnePass("test.yaml", bytes, LIMITS), "not read in one pass");
    assertThat(ExactDump.of(found)).isEqualTo(byEvents(bytes));
  }

  static List<Path> onePassSeesWhatTheParserSees() throws IOException {
    return files("documents/one-pass");
  }

  @ParameterizedTest
  @MethodSource
  void otherFilesTakeTheParser(Path file) {
    byte[] bytes = Golden.bytes(file);
    assertThat(YamlFiles.readInOnePass("test.yaml", bytes, LIMITS)).isNull();
    assertThat(ExactDump.of(DocumentLoader.yaml("test.yaml", bytes, LIMITS)))
        .isEqualTo(byEvents(bytes));
  }

  static List<Path> otherFilesTakeTheParser() throws IOException {
    return files("documents/full-parser");
  }

  @ParameterizedTest
  @MethodSource
  void limitsTakeTheParser(DocumentLimits limits) {
    byte[] bytes = "a: [[1, 22], {b: long}]\n".getBytes(StandardCharsets.UTF_8);
    assertThat(YamlFiles.readInOnePass("test.yaml", bytes, LIMITS)).isNotNull();
    assertThat(YamlFiles.readInOnePass("test.yaml", bytes, limits)).isNull();
    assertThat(ExactDump.of(DocumentLoader.yaml("test.yaml", bytes, limits)))
        .isEqualTo(ExactDump.of(DocumentLoader.yamlByEvents("test.yaml", bytes, limits)));
  }

  static List<DocumentLimits> limitsTakeTheParser() {
    return List.of(
        new DocumentLimits(100, 2, 100, 100),
        new DocumentLimits(100, 100, 6, 100),
        new DocumentLimits(100, 100, 100, 3));
  }

  private static String byEvents(byte[] bytes) {
    return ExactDump.of(DocumentLoader.yamlByEvents("test.yaml", bytes, LIMITS));
  }

  private static List<Path> files(String directory) throws IOException {
    try (Stream<Path> files = Files.list(Golden.directory(directory))) {
      return files.sorted().toList();
    }
  }
}
