package dev.okite.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that are as they should be get no diagnostics. */
class GoodProgramsTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/dev/okite/internal/check/good-programs");

  static Stream<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void hasNoDiagnostics(Path file) throws IOException {
    CheckResult result = Programs.check(Files.readString(file));

    assertThat(result.diagnostics()).map(d -> d.span() + " " + d.message()).isEmpty();
    assertThat(result.program()).isPresent();
  }
}
