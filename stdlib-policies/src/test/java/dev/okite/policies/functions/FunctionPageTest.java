package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.builtin.Builtin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The second part of the page about functions is what their declarations say, with examples from
 * the tables. {@code -Dokite.rewrite=true} writes it anew.
 */
class FunctionPageTest {
  private static final Path PAGE = Path.of("../docs/functions.md");
  private static final int EXAMPLES = 2;

  /** Whole certificates say nothing to anybody. */
  private static final int LONGEST_CALL = 300;

  private static final String HEADING = "\n# Functions of the standard policies\n";

  private static final String INTRODUCTION =
      """

      These come with the standard policies, in the command and in every engine of `StandardPolicies.engine()`. They read
      what stands in documents of the software supply chain. Each takes text, and what it gives of several parts is a map,
      which in the examples is written as JSON. A text that cannot be read is an error (OKT-606): it is never a version
      outside a range, nor a licence that is not allowed.
      """;

  @Test
  void pageIsWhatTheDeclarationsSay() throws IOException {
    String page = Files.readString(PAGE);
    int heading = page.indexOf(HEADING);
    String before = heading < 0 ? page : page.substring(0, heading);
    String expected = before + part();
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(PAGE, expected);
      page = expected;
    }
    assertThat(page).isEqualTo(expected);
  }

  private static String part() {
    StringBuilder out = new StringBuilder(HEADING).append(INTRODUCTION);
    for (StandardFunctions family : StandardFunctions.values()) {
      out.append("\n## ").append(family.title()).append('\n');
      family.functions().forEach(function -> append(out, function));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Builtin function) {
    out.append("\n### ").append(function.name()).append("\n\n    ");
    out.append(function.signature()).append("\n\n");
    out.append(function.documentation()).append("\n\n");
    FunctionTable.all().stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.function().equals(function.name()) && !row.isError())
        .filter(row -> row.call().length() <= LONGEST_CALL)
        .limit(EXAMPLES)
        .forEach(
            row ->
                out.append("- `` ")
                    .append(row.call())
                    .append(" `` is `` ")
                    .append(row.result())
                    .append(" ``\n"));
  }
}
