package dev.okite.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code gitignore.txt}: paragraphs that name a case, the lines of its ignore files, and paths
 * with what becomes of them. A path that ends in a slash is a folder.
 */
class IgnoreRulesTest {
  @TestFactory
  Stream<DynamicTest> leavesOutWhatGitLeavesOut() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String paragraph : table().split("\n\n", -1)) {
      String[] lines = paragraph.split("\n", -1);
      tests.add(DynamicTest.dynamicTest(lines[0], () -> check(lines)));
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests.stream();
  }

  private static void check(String[] lines) throws IOException {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      String key = lines[i].substring(2, colon);
      String rest = lines[i].substring(Math.min(colon + 2, lines[i].length()));
      if (key.endsWith(".gitignore")) {
        files.computeIfAbsent(key, k -> new ArrayList<>()).add(rest);
      } else {
        String path = key.equals("in") ? rest.substring(1) : rest;
        assertThat(isLeftOut(files, path)).as(path).isEqualTo(key.equals("out"));
      }
    }
  }

  private static boolean isLeftOut(Map<String, List<String>> files, String path) {
    boolean folder = path.endsWith("/");
    String[] parts = (folder ? path.substring(0, path.length() - 1) : path).split("/", -1);
    IgnoreRules rules = IgnoreRules.of(files.getOrDefault(".gitignore", List.of()));
    StringBuilder at = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (rules.ignores(parts[i], !last || folder)) {
        return true;
      }
      at.append(parts[i]).append('/');
      rules = rules.insideWith(parts[i], files.getOrDefault(at + ".gitignore", List.of()));
    }
    return false;
  }

  private static String table() throws IOException {
    try (InputStream in = IgnoreRulesTest.class.getResourceAsStream("gitignore.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(0, text.length() - 1);
    }
  }
}
