package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Dockerfiles mean, where in them it stands, and what is no Dockerfile. */
class DockerfileTest {
  private static final Path DOCUMENTS = Golden.directory("documents");
  private static final Path DIRECTORY = DOCUMENTS.resolve("dockerfiles");
  private static final String EXPECTED = ".expected";

  /** Small limits, so that the table can show texts that exceed them. */
  private static final DocumentLimits LIMITS = new DocumentLimits(300, 10, 60, 60);

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
    Golden.check(DIRECTORY.resolve(name + EXPECTED), dump(Golden.bytes(DIRECTORY.resolve(name))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void carriageReturnsMakeNoDifference(String name) {
    byte[] input = Golden.bytes(DIRECTORY.resolve(name));
    String text = new String(input, StandardCharsets.UTF_8).replace("\n", "\r\n");
    assertThat(withoutTexts(dump(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(withoutTexts(dump(input)));
  }

  /** Ends of lines inside texts are as the file has them. */
  private static String withoutTexts(String dump) {
    return dump.lines()
        .filter(line -> !line.contains("/content ") && !line.contains("/operator "))
        .reduce("", (all, line) -> all + line + "\n");
  }

  @ParameterizedTest
  @MethodSource("files")
  void byteOrderMarkMakesNoDifference(String name) {
    String text = new String(Golden.bytes(DIRECTORY.resolve(name)), StandardCharsets.UTF_8);
    assertThat(dump(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(dump(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String dump(byte[] input) {
    return DocumentDump.of(Documents.dockerfile("Dockerfile", input));
  }

  @Test
  void errorsAreAsWrittenDown() {
    Path table = DOCUMENTS.resolve("dockerfile-errors.txt");
    StringBuilder actual = new StringBuilder();
    for (String block : new String(Golden.bytes(table), StandardCharsets.UTF_8).split("\n\n", -1)) {
      if (block.isBlank()) {
        continue;
      }
      String input = block.strip().lines().findFirst().orElse("");
      actual.append(
          input.startsWith("#") ? block.strip() + "\n\n" : input + errors(input) + "\n\n");
    }
    Golden.check(table, actual.toString());
  }

  private static String errors(String input) {
    ReadResult result = Documents.dockerfile("Dockerfile", Escapes.bytes(input), LIMITS);
    StringBuilder out = new StringBuilder();
    for (ReadError error : result.errors()) {
      out.append("\n  ").append(error.line()).append(':').append(error.column());
      out.append(' ').append(error.message());
    }
    if (!result.documents().isEmpty()) {
      out.append("\n  is read");
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Dockerfile, true",
    "build/Dockerfile, true",
    "dockerfile, true",
    "DOCKERFILE.debug, true",
    "Containerfile.prod, true",
    "web.dockerfile, true",
    "web.Dockerfile, true",
    "web.containerfile, true",
    "a\\b\\Dockerfile, true",
    ".dockerfile, false",
    "Dockerfile.dockerignore, false",
    "web.Dockerfile.dockerignore, false",
    "Dockerfile.yaml, false",
    "Dockerfile.json, false",
    "Dockerfiles, false",
    "MyDockerfile, false",
    "Dockerfile/web, false",
  })
  void isKnownByItsName(String name, boolean isDockerfile) {
    assertThat(Documents.isDockerfile(name)).isEqualTo(isDockerfile);
  }

  @ParameterizedTest
  @CsvSource({
    "FROM a, Dockerfile",
    "'# escape=`\n\n  from a\n', Dockerfile",
    "'ARG X\nFROM a:$X', Dockerfile",
    "'\uFEFFFROM a', Dockerfile",
    "'apiVersion: v1\nkind: Pod', Pod",
    "'from : 1\nkind: x\napiVersion: y', x",
    "'fromage: 1\nkind: x\napiVersion: y', x",
    "'{\"apiVersion\": \"v1\", \"kind\": \"Pod\"}', Pod",
  })
  void isKnownByItsText(String text, String kind) {
    ReadResult result = Documents.read("<stdin>", text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.errors()).isEmpty();
    assertThat(result.documents()).hasSize(1);
    assertThat(result.documents().get(0).identity().kind()).contains(kind);
  }

  @Test
  void namesWinOverTexts() {
    byte[] text = "FROM a".getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.read("x.yaml", text).documents().get(0).identity().kind()).isEmpty();
    byte[] other = "RUN a".getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.read("Dockerfile", other).errors()).hasSize(1);
  }
}
