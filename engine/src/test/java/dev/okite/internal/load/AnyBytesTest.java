package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: reading ends with documents or located errors, and never throws. */
class AnyBytesTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(4000, 8, 500, 200);

  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          ": ",
          "- ",
          "? ",
          "[",
          "]",
          "{",
          "}",
          ",",
          "\n",
          "\n  ",
          "\n    ",
          "\r",
          "\t",
          " ",
          "\"",
          "'",
          "\\",
          "|",
          ">-",
          "#",
          " #",
          "&x ",
          "*x",
          "*x ",
          "!!int ",
          "!t ",
          "<<: ",
          "---\n",
          "--- ",
          "...\n",
          "%YAML 1.2\n",
          "\n---\n",
          "1",
          "0x1F",
          "1e9",
          ".inf",
          "~",
          "yes",
          "é",
          "😀",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\u0000",
          "\\u00e9",
          "\\ud83d",
          "apiVersion: v1\n",
          "kind: List\n",
          "items:\n",
          "null",
          "true",
          "\"a\": ");

  @Property(tries = 2000)
  void bytes(@ForAll byte[] bytes) {
    check(bytes);
  }

  @Property(tries = 6000)
  void piecesOfYamlAndJson(@ForAll("texts") String text) {
    check(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 1500)
  void damagedFiles(@ForAll("files") byte[] file, @ForAll int at, @ForAll byte replacement) {
    byte[] damaged = file.clone();
    damaged[Math.floorMod(at, damaged.length)] = replacement;
    check(damaged);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<byte[]> files() throws java.io.IOException {
    try (Stream<Path> files = Files.list(Golden.directory("documents/golden"))) {
      List<Path> inputs =
          files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
      return Arbitraries.of(inputs).map(Golden::bytes);
    }
  }

  private static void check(byte[] bytes) {
    for (String name : List.of("x.yaml", "x.json", "x.jsonl")) {
      ReadResult result = Documents.read(name, bytes, LIMITS);
      int last = -1;
      for (Document document : result.documents()) {
        assertThat(document.index()).isGreaterThanOrEqualTo(last);
        last = document.index();
      }
      // Writing it down asks for every place.
      assertThat(DocumentDump.of(result)).isNotNull();
      assertThat(result.errors()).allMatch(error -> error.line() > 0 && error.column() > 0);
    }
  }
}
