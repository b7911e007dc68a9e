package dev.okite.syntax.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.testing.CaseFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, and how they are laid out. */
class FormatterTest {
  static List<CaseFile.Case> files() {
    return CaseFile.read("dev/okite/syntax/format/files.txt").cases(FormatterTest::format);
  }

  @ParameterizedTest
  @MethodSource("files")
  void laysOut(CaseFile.Case file) {
    assertThat(format(file.input()).stripTrailing()).isEqualTo(file.expected());
    assertThat(format(file.expected() + "\n").stripTrailing()).isEqualTo(file.expected());
  }

  @Test
  void aFileWithErrorsHasNoLayout() {
    FormatResult result = result("policy p {\n  rule {\n}\n");

    assertThat(result.text()).isEmpty();
    assertThat(result.diagnostics()).isNotEmpty();
  }

  @Test
  void lineEndsAreThoseOfOneSystem() {
    assertThat(
            format("\uFEFFlet a = 1\r\n\r\n\r\nlet b = \"\"\"\r\n  x\r\n  \"\"\"\r// c\rlet d = 2"))
        .isEqualTo("let a = 1\n\nlet b = \"\"\"\n  x\n  \"\"\"\n// c\nlet d = 2\n");
  }

  @Test
  void nothingIsNothing() {
    assertThat(format("")).isEmpty();
    assertThat(format(" \n\n ")).isEmpty();
    assertThat(format("\n\n// a")).isEqualTo("// a\n");
  }

  private static String format(String text) {
    return result(text).text().orElseThrow();
  }

  private static FormatResult result(String text) {
    return Formatter.format(Source.of("#", text), ParseLimits.DEFAULTS);
  }
}
