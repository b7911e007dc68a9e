package dev.okite.policies.schemas.build.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.policies.schemas.DocumentSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindFilesTest {
  @Test
  void files_areTheSameEachTime(@TempDir Path folder) throws IOException {
    KindFiles.main(new String[] {folder.toString(), "target/kind-schemas", "src/main/schemas"});
    List<Path> written;
    try (Stream<Path> files = Files.list(folder.resolve("dev/okite/policies/schemas/kinds"))) {
      written = files.sorted().toList();
    }
    assertThat(written).hasSizeGreaterThan(30);
    for (Path file : written) {
      String resource = "kinds/" + file.getFileName();
      try (InputStream bundled = DocumentSchemas.class.getResourceAsStream(resource)) {
        assertThat(bundled).as(resource).isNotNull();
        assertThat(Files.readAllBytes(file)).as(resource).isEqualTo(bundled.readAllBytes());
      }
    }
  }
}
