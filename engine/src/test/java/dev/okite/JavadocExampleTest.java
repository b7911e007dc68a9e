package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation of {@link Okite} shows compiles, and does what it says. */
class JavadocExampleTest {
  @TempDir Path folder;

  @Test
  void theDocumentationShowsTheCodeThatIsCompiledHere() throws IOException {
    List<String> shown =
        between("src/main/java/dev/okite/Okite.java", "<pre>{@code", "}</pre>").stream()
            .map(line -> line.replaceFirst("^ \\* ?", ""))
            .toList();
    List<String> compiled =
        between("src/test/java/dev/okite/JavadocExample.java", "// example", "// end").stream()
            .map(line -> line.substring(4))
            .toList();
    assertThat(shown).isEqualTo(compiled);
  }

  @Test
  void itRuns() throws IOException {
    Path policy = folder.resolve("p.okite");
    Files.writeString(
        policy,
        """
        policy p {
          param version: string
          rule r {
            deny when resource.old
              because "older than {version}"
          }
        }
        """);
    StringBuilder out = new StringBuilder();
    byte[] document = "old: true".getBytes(StandardCharsets.UTF_8);
    JavadocExample.run(policy, document, Instant.EPOCH, out);
    assertThat(out.toString()).contains("pod.yaml:1:6").contains("older than 1.29");
  }

  private static List<String> between(String file, String start, String end) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(file));
    int from = indexOf(lines, start, 0) + 1;
    return lines.subList(from, indexOf(lines, end, from));
  }

  private static int indexOf(List<String> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no line with " + text);
  }
}
