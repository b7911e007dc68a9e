package dev.okite.conformance;

import dev.okite.Documents;
import dev.okite.TestFiles;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a case.
 *
 * @param texts what they hold, by their paths
 */
record ScenarioFiles(Map<String, String> texts) implements TestFiles {
  @Override
  public List<ReadResult> read(String source, String path) throws IOException {
    String text = texts.get(path);
    if (text == null) {
      throw new IOException("it does not exist");
    }
    return List.of(Documents.read(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<String> golden(String source, String path) {
    return Optional.ofNullable(texts.get(path));
  }
}
