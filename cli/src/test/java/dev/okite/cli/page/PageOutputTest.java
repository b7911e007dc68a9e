package dev.okite.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Output that a page shows is what the command says in its tests: each paragraph stands in what
 * they compare with, and JSON has no other fields. What a page leaves out, it shows as {@code …}.
 */
class PageOutputTest {
  private static final Path RECORDED = Path.of("src/test/resources/dev/okite/cli/command");
  private static final String ELLIPSIS = "…";

  /** Tests of their own play these from their files. */
  private static final Set<String> PLAYED =
      Set.of("README.md", "docs/tutorial.md", "docs/explanations.md", "docs/repl.md");

  /** Calls without output. */
  private static final Set<String> CALLS = Set.of("docs/pod-security.md", "docs/signatures.md");

  @TestFactory
  Stream<DynamicTest> text_isWhatTheCommandSays() throws IOException {
    String recorded = withoutTime(recorded().replaceAll("(?m)^! ", ""));
    return PageBlock.all().stream()
        .filter(block -> block.language().isEmpty() || block.language().equals("console"))
        .filter(block -> !PLAYED.contains(block.page()) && !CALLS.contains(block.page()))
        .map(
            block ->
                dynamicTest(
                    block.name(),
                    () -> {
                      for (String paragraph : paragraphs(block)) {
                        assertThat(recorded.contains("\n" + paragraph)).as(paragraph).isTrue();
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> json_hasTheFieldsThatTheCommandWrites() throws IOException {
    Set<String> written = new LinkedHashSet<>();
    recorded()
        .lines()
        .filter(line -> line.startsWith("{\"okite\""))
        .forEach(line -> fields("", parse(line), written));
    return PageBlock.all().stream()
        .filter(block -> block.text().startsWith("{\"okite\""))
        .map(
            block ->
                dynamicTest(
                    block.name(),
                    () -> {
                      Set<String> shown = new LinkedHashSet<>();
                      fields("", parse(block.text()), shown);
                      assertThat(written).containsAll(shown);
                    }));
  }

  private static List<String> paragraphs(PageBlock block) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : block.lines()) {
      if (line.isEmpty() || line.strip().equals(ELLIPSIS)) {
        paragraphs.add(withoutTime(paragraph.toString()));
        paragraph.setLength(0);
      } else if (!line.startsWith("$ ")) {
        paragraph.append(line).append('\n');
      }
    }
    paragraphs.add(withoutTime(paragraph.toString()));
    return paragraphs;
  }

  private static String withoutTime(String text) {
    return text.replaceAll(" in [0-9.]+ s\\b", " in a moment");
  }

  private static String recorded() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(RECORDED)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private static Object parse(String json) {
    return new Load(LoadSettings.builder().build()).loadFromString(json);
  }

  private static void fields(String path, Object value, Set<String> fields) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            if (!key.equals(ELLIPSIS)) {
              fields.add(path + "/" + key);
              fields(path + "/" + key, inner, fields);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(element -> fields(path + "/*", element, fields));
    }
  }
}
