package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.ReadResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What files mean and where in them it stands, written down in files of their own. */
class GoldenDocumentsTest {
  private static final Path DIRECTORY = Golden.directory("documents/golden");
  private static final String EXPECTED = ".expected";

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsWrittenDown(String name) {
    Golden.check(DIRECTORY.resolve(name + EXPECTED), dump(name, input(name)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void lineEndsMakeNoDifference(String name) {
    String text = new String(input(name), StandardCharsets.UTF_8);
    String expected = dump(name, input(name));
    for (String lineEnd : List.of("\r\n", "\r")) {
      byte[] other = text.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
      assertThat(dump(name, other)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void byteOrderMarkMakesNoDifference(String name) throws IOException {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    marked.write(input(name));
    assertThat(dump(name, marked.toByteArray())).isEqualTo(dump(name, input(name)));
  }

  @Test
  void everyExpectationHasAnInput() throws IOException {
    try (Stream<Path> all = Files.list(DIRECTORY)) {
      List<String> names = all.map(file -> file.getFileName().toString()).toList();
      assertThat(names.stream().filter(name -> name.endsWith(EXPECTED)))
          .hasSizeGreaterThan(10)
          .allSatisfy(
              name ->
                  assertThat(names).contains(name.substring(0, name.length() - EXPECTED.length())));
    }
  }

  private static byte[] input(String name) {
    return Golden.bytes(DIRECTORY.resolve(name));
  }

  private static String dump(String name, byte[] input) {
    ReadResult result = Documents.read(name, input);
    return DocumentDump.of(result);
  }
}
