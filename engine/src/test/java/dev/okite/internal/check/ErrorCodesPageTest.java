package dev.okite.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.DiagnosticSeverity;
import dev.okite.value.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The page of the error codes is what the code declares. {@code -Dokite.rewrite=true} writes it
 * anew.
 */
class ErrorCodesPageTest {
  private static final Path PAGE = Path.of("../docs/error-codes.md");

  private static final String INTRODUCTION =
      """
      # Error codes

      A code keeps its meaning for ever. Errors keep a program from compiling; warnings do not. The codes from OKT-600
      on belong to error findings: they say why a rule could not judge a document (language reference 8.2).

      This page is written from the declarations of the codes.
      """;

  private static final Map<String, String> SECTIONS =
      new TreeMap<>(
          Map.of(
              "OKT-0", "Sources",
              "OKT-1", "Syntax",
              "OKT-2", "Structure and metadata",
              "OKT-3", "Names",
              "OKT-4", "Types and values",
              "OKT-5", "Conditions that never change",
              "OKT-6", "Evaluation"));

  @Test
  void pageIsWhatTheCodesSay() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String page() {
    Map<String, String> rows = new TreeMap<>();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      boolean warning = code.severity() == DiagnosticSeverity.WARNING;
      rows.put(code.id(), row(code.id(), warning ? "warning" : "error", code.meaning()));
    }
    for (ErrorCode code : ErrorCode.values()) {
      rows.put(code.id(), row(code.id(), "error finding", code.meaning()));
    }
    StringBuilder page = new StringBuilder(INTRODUCTION);
    SECTIONS.forEach(
        (prefix, title) -> {
          page.append("\n## ").append(title).append("\n\n");
          page.append("| code | kind | what it stands for |\n|---|---|---|\n");
          rows.forEach((id, row) -> page.append(id.startsWith(prefix) ? row : ""));
        });
    return page.toString();
  }

  private static String row(String id, String kind, String meaning) {
    return "| " + id + " | " + kind + " | " + meaning + " |\n";
  }
}
