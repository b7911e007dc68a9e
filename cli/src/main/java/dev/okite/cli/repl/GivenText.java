package dev.okite.cli.repl;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The documents of a test: a file where it lies beside the test, else the text of each. */
final class GivenText {
  private static final int LONGEST = 200_000;
  private static final Optional<String> DOCKERFILE = Optional.of("Dockerfile");
  private static final String INDENT = "    ";

  private final Path workingFolder;
  private final Path testFolder;
  private final List<Document> all;

  /**
   * Writes documents for tests in {@code testFolder}.
   *
   * @param all all documents of the session
   */
  GivenText(Path workingFolder, Path testFolder, List<Document> all) {
    this.workingFolder = workingFolder;
    this.testFolder = testFolder;
    this.all = all;
  }

  /**
   * The lines that give {@code documents}, in their order.
   *
   * @throws ReplException if that cannot be done
   */
  List<String> of(List<Document> documents) throws ReplException {
    List<String> given = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      List<Document> ofFile = all.stream().filter(d -> d.file().equals(document.file())).toList();
      String path = relative(document.file());
      boolean isWhole =
          i + ofFile.size() <= documents.size()
              && documents.subList(i, i + ofFile.size()).equals(ofFile);
      if (isWhole && !path.isEmpty()) {
        given.add("  given file " + ValueLiteral.of(path));
        i += ofFile.size() - 1;
      } else {
        given.add(text(document));
      }
      length += given.get(given.size() - 1).length();
      if (length > LONGEST) {
        throw new ReplException(
            "the documents are too large to be written into a test; save it in a folder above them");
      }
    }
    return given;
  }

  /** The path of {@code file} from the test, if it lies in its folder or one inside it. */
  private String relative(String file) {
    try {
      Path real = workingFolder.resolve(file).toRealPath();
      Path folder = testFolder.toRealPath();
      return real.startsWith(folder)
          ? folder.relativize(real).toString().replace(real.getFileSystem().getSeparator(), "/")
          : "";
    } catch (IOException failure) {
      return "";
    }
  }

  private String text(Document document) throws ReplException {
    Value root = document.value();
    byte[] bytes = bytes(document);
    if (root.start() < 0 || root.end() > bytes.length) {
      throw new ReplException("`" + document.file() + "` has changed; `:load` it again");
    }
    int column = Place.of(root).start().map(start -> start.column()).orElse(1);
    String text =
        " ".repeat(column - 1)
            + new String(bytes, root.start(), root.end() - root.start(), StandardCharsets.UTF_8);
    String format = format(document);
    if (text.contains("\"\"\"") || text.indexOf('\r') >= 0) {
      return "  given " + format + " " + ValueLiteral.of(text);
    }
    StringBuilder out = new StringBuilder("  given " + format + " \"\"\"\n");
    text.lines().forEach(line -> out.append(line.isBlank() ? "" : INDENT + line).append('\n'));
    return out.append("  \"\"\"").toString();
  }

  private static String format(Document document) {
    String name = document.file().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return "json";
    }
    return document.identity().kind().equals(DOCKERFILE) && Documents.isDockerfile(name)
        ? "dockerfile"
        : "yaml";
  }

  private byte[] bytes(Document document) throws ReplException {
    try {
      return Files.readAllBytes(workingFolder.resolve(document.file()));
    } catch (IOException failure) {
      throw new ReplException("`" + document.file() + "` cannot be read any more");
    }
  }
}
