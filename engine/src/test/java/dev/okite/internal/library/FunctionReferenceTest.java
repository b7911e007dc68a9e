package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.builtin.Builtin;
import dev.okite.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The first part of the page about functions is what their declarations say, with examples from the
 * tables. {@code -Dokite.rewrite=true} writes it anew.
 */
class FunctionReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/functions.md");
  private static final int EXAMPLES = 2;

  /** What follows is about functions of others, who write it themselves. */
  private static final String FURTHER = "\n# Functions of the standard policies\n";

  private static final String INTRODUCTION =
      """
      # Built-in functions

      `f(a, b)` and `a.f(b)` are the same call. Null as the first argument makes a call null, unless the type of the
      parameter allows null; null further on is an error, as is an argument of another type (language reference 5.8).
      A parameter with `?` behind its name may be left out. A list or map of more than 1000000 elements and a string of
      more than 16 Mi characters are an error (OKT-622), and what a function does counts against the budget of steps.

      This page is written from the declarations of the functions; its examples are tests.
      """;

  @Test
  void referenceIsWhatTheDeclarationsSay() throws IOException {
    String page = Files.readString(REFERENCE);
    int further = page.indexOf(FURTHER);
    String expected = reference() + (further < 0 ? "" : page.substring(further));
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(REFERENCE, expected);
    }
    assertThat(Files.readString(REFERENCE)).isEqualTo(expected);
  }

  private static String reference() {
    StringBuilder out = new StringBuilder(INTRODUCTION);
    for (CoreFamily family : CoreFamily.values()) {
      out.append("\n## ").append(family.title()).append('\n');
      family.functions().forEach(function -> append(out, function));
    }
    return out.toString();
  }

  @ParameterizedTest
  @EnumSource(CoreFamily.class)
  void familyHasTheFunctionsThatItNames(CoreFamily family) {
    assertThat(family.functions().stream().map(Builtin::name))
        .containsExactlyElementsOf(family.names());
  }

  private static void append(StringBuilder out, Builtin function) {
    out.append("\n### ").append(function.name()).append("\n\n    ");
    out.append(function.signature()).append("\n\n");
    out.append(function.documentation()).append("\n\n");
    for (Table.Row example : examples(function.name())) {
      out.append("- `` ").append(example.call()).append(" `` is `` ");
      out.append(example.result()).append(" ``\n");
    }
  }

  private static List<Table.Row> examples(String function) {
    return Table.in("functions").stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.function().equals(function) && !row.isError())
        .limit(EXAMPLES)
        .toList();
  }
}
