package dev.okite.internal.load;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: reading ends, and every place in a Dockerfile is inside of it. */
class DockerfileFuzzTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(4000, 10, 3000, 400);

  @MethodSource("files")
  @DictionaryFile(resourcePath = "/documents/dockerfile.dict")
  @FuzzTest
  void dockerfile(byte[] bytes) {
    ReadResult result = DocumentLoader.dockerfile("Dockerfile", bytes, LIMITS);
    DocumentDump.of(result);
    result.documents().forEach(DockerfilePlaces::check);
  }

  static Stream<Arguments> files() throws IOException {
    return DockerfileTest.files().stream()
        .map(Golden.directory("documents/dockerfiles")::resolve)
        .map(file -> Arguments.of((Object) Golden.bytes(file)));
  }
}
