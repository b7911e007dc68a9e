package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: reading ends, and one pass sees in them what the full parser sees. */
class YamlFuzzTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(4000, 8, 500, 200);

  @MethodSource("files")
  @DictionaryFile(resourcePath = "/documents/yaml.dict")
  @FuzzTest
  void yaml(byte[] bytes) {
    String expected = ExactDump.of(DocumentLoader.yamlByEvents("x.yaml", bytes, LIMITS));
    String found = ExactDump.of(DocumentLoader.yaml("x.yaml", bytes, LIMITS));
    assertThat(found).isEqualTo(expected);
  }

  static Stream<Arguments> files() {
    return Stream.of("golden", "one-pass", "full-parser")
        .flatMap(directory -> files("documents/" + directory).stream())
        .filter(file -> file.toString().endsWith(".yaml"))
        .map(file -> Arguments.of((Object) Golden.bytes(file)));
  }

  private static List<Path> files(String directory) {
    try (Stream<Path> files = Files.list(Golden.directory(directory))) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
