package dev.okite.cli.output.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.source.Source;
import dev.okite.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases beside this class: a name, a text, fixes in the last of its documents, and the
 * text that the edits make of it, or {@code no edit}.
 */
class FixEditsTest {
  private static final Path CASES =
      Path.of("src/test/resources/dev/okite/cli/output/sarif/fix-edits.txt");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String text : Files.readString(CASES).split("(?m)^=== ", -1)) {
      if (!text.isBlank()) {
        String[] parts = text.split("(?m)^>>> ", -1);
        assertThat(parts).hasSize(4);
        String name = parts[0].strip();
        tests.add(
            DynamicTest.dynamicTest(name, () -> run(body(parts[1]), parts[2], body(parts[3]))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  private static void run(String before, String fixes, String after) {
    byte[] utf8 = before.getBytes(StandardCharsets.UTF_8);
    List<Document> documents = Documents.read("f.yaml", utf8).documents();
    Document document = documents.get(documents.size() - 1);
    List<FixOperation> operations = body(fixes).lines().map(FixEditsTest::fix).toList();
    Optional<List<TextEdit>> edits = FixEdits.of(finding(document, operations));
    if (after.equals("no edit\n")) {
      assertThat(edits).isEmpty();
      return;
    }
    assertThat(edits).isPresent();
    StringBuilder made = new StringBuilder();
    int done = 0;
    for (TextEdit edit : edits.get()) {
      made.append(new String(utf8, done, edit.from() - done, StandardCharsets.UTF_8));
      made.append(edit.inserted());
      done = edit.to();
    }
    made.append(new String(utf8, done, utf8.length - done, StandardCharsets.UTF_8));
    assertThat(made.toString()).isEqualTo(after);
  }

  /** Such as {@code set /a/b 1}. */
  private static FixOperation fix(String line) {
    String[] words = line.split(" ", 3);
    FixOperation.Kind kind =
        switch (words[0]) {
          case "set" -> FixOperation.Kind.SET;
          case "add" -> FixOperation.Kind.APPEND;
          default -> FixOperation.Kind.REMOVE;
        };
    return new FixOperation(
        kind, words[1], words.length < 3 ? Optional.empty() : Optional.of(value(words[2])));
  }

  private static Value value(String json) {
    return Documents.json("v", json.getBytes(StandardCharsets.UTF_8)).documents().get(0).value();
  }

  private static String body(String part) {
    return part.substring(part.indexOf('\n') + 1);
  }

  private static Finding finding(Document document, List<FixOperation> fixes) {
    RuleDescription rule =
        new RuleDescription(
            "p.q.r",
            Optional.empty(),
            "",
            Severity.LOW,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Source.of("p.okite", "policy").span(0, 6));
    return new Finding(
        rule,
        "p.q",
        Action.DENY,
        Severity.LOW,
        "m",
        Optional.of(document),
        Optional.empty(),
        List.of(),
        List.of(),
        fixes,
        Optional.empty(),
        Optional.empty());
  }
}
