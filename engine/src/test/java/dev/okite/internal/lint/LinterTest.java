package dev.okite.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.internal.shape.CatalogFile;
import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Policies, and what there is to say about them on 2027-01-01. With {@code
 * -Dokite.golden.write=true} the expectations are written anew.
 */
class LinterTest {
  private static final Path CASES = Path.of("src/test/resources/dev/okite/internal/lint/lints.txt");
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

  @Test
  void saysWhatThereIsToSay() throws IOException {
    String expected = Files.readString(CASES);
    StringBuilder actual = new StringBuilder();
    for (String section : expected.split("(?m)^=== ", -1)) {
      if (!section.isEmpty()) {
        String input = section.substring(section.indexOf('\n') + 1, section.indexOf("\n---\n") + 1);
        String name = section.substring(0, section.indexOf('\n'));
        actual.append("=== ").append(name).append('\n').append(input).append("---\n");
        boolean hasSchemas = name.endsWith("(with schemas)");
        lints(input, hasSchemas).forEach(lint -> actual.append(line(lint)).append('\n'));
      }
    }
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.writeString(CASES, actual);
    }
    assertThat(actual.toString()).isEqualTo(expected);
  }

  @Test
  void everyLintHasACase() throws IOException {
    String cases = Files.readString(CASES);
    Set<String> without = new TreeSet<>();
    for (LintRule rule : LintRule.values()) {
      if (!cases.contains(" " + rule.id() + ": ")) {
        without.add(rule.id());
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void policiesThatDoNotCompileHaveNone() {
    assertThat(compile("policy p { rule a { deny when x } }", false).lint(TODAY)).isEmpty();
  }

  private static List<Lint> lints(String text, boolean hasSchemas) {
    Compilation compilation = compile(text, hasSchemas);
    compilation.orThrow();
    return compilation.lint(TODAY);
  }

  private static Compilation compile(String text, boolean hasSchemas) {
    Okite okite = hasSchemas ? Okite.builder().schemas(CatalogFile.read()).build() : Okite.create();
    return okite.compile(PolicySource.text("policy.okite", text));
  }

  private static String line(Lint lint) {
    List<String> parts = new ArrayList<>(List.of(lint.span().position() + " " + lint.id() + ":"));
    parts.add(lint.message());
    parts.add(lint.hint().isEmpty() ? "" : "(" + lint.hint() + ")");
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
