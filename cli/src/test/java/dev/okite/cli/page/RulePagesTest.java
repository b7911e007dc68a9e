package dev.okite.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The folder {@code docs/rules} is what the standard library says. {@code -Dokite.rewrite=true}
 * writes it anew.
 */
class RulePagesTest {
  private static final Path FOLDER = Path.of("../docs/rules");
  private static final Pages PAGES = Pages.of(compile(StandardPolicies.examples()));
  private static final Pattern EXCEPTION = Pattern.compile("(?s)```okite\n(exception .*?)```");
  private static final Pattern CELL = Pattern.compile("(?m)^\\| ([a-z_]+\\.[\\w.]+) \\|");

  private static final Pattern POLICY = Pattern.compile("(?m)^\\| policy \\| ([\\w.]+)");

  @Test
  void pagesAreWhatThePoliciesSay() throws IOException {
    Map<String, String> expected = pages();
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.createDirectories(FOLDER);
      for (String old : files()) {
        Files.delete(FOLDER.resolve(old));
      }
      for (Map.Entry<String, String> page : expected.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    assertThat(files()).containsExactlyElementsOf(expected.keySet());
    for (Map.Entry<String, String> page : expected.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as(page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void theExceptionOfAPageCompilesAsItStands() {
    for (String rule : PAGES.rules()) {
      Matcher exception = EXCEPTION.matcher(PAGES.page(rule).orElseThrow());
      assertThat(exception.find()).as(rule).isTrue();
      compile(List.of(PolicySource.text("waivers.okite", exception.group(1))));
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", linked(PAGES.index()));
    List<String> names = new ArrayList<>(PAGES.policies());
    names.addAll(PAGES.rules());
    names.addAll(PAGES.exceptions());
    names.addAll(PAGES.schemas());
    for (String name : names) {
      pages.put(name + ".md", linked(PAGES.page(name).orElseThrow()));
    }
    return pages;
  }

  /** The names that tables begin with, and that of the policy, lead to their pages. */
  private static String linked(String page) {
    String names = CELL.matcher(page).replaceAll("| [$1]($1.md) |");
    return POLICY.matcher(names).replaceAll("| policy | [$1]($1.md)");
  }

  private static List<String> files() throws IOException {
    if (!Files.exists(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static PolicySet compile(List<PolicySource> more) {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.addAll(more);
    return StandardPolicies.engine().compile(sources).orThrow();
  }
}
