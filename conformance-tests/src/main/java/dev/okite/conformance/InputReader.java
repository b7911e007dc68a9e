package dev.okite.conformance;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the documents of a case with the engine of this repository. */
final class InputReader {
  private InputReader() {}

  static ReadResult read(InputText input) {
    byte[] utf8 = input.text().getBytes(StandardCharsets.UTF_8);
    return switch (input.format()) {
      case YAML -> Documents.yaml(input.file(), utf8);
      case JSON -> Documents.json(input.file(), utf8);
      case JSONL -> Documents.jsonLines(input.file(), utf8);
      case DOCKERFILE -> Documents.dockerfile(input.file(), utf8);
      case TREE -> tree(input.file(), Documents.yaml(input.file(), utf8));
    };
  }

  private static ReadResult tree(String name, ReadResult read) {
    List<Document> trees =
        read.documents().stream()
            .map(d -> Documents.of(name, Documents.toHost(d.value())))
            .toList();
    return new ReadResult(trees, read.errors());
  }
}
