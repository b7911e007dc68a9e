package dev.okite.internal.load;

import dev.okite.Documents;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is wrong with broken texts, where, and how many of their documents are still read. */
class ErrorTableTest {
  private static final Path TABLE = Golden.directory("documents").resolve("errors.txt");

  /** Small limits, so that the table can show texts that exceed them. */
  private static final DocumentLimits LIMITS = new DocumentLimits(300, 6, 40, 60);

  @Test
  void errorsAreAsWrittenDown() {
    StringBuilder actual = new StringBuilder();
    String table = new String(Golden.bytes(TABLE), StandardCharsets.UTF_8);
    for (String block : table.split("\n\n", -1)) {
      if (block.isBlank()) {
        continue;
      }
      String input = block.strip().lines().findFirst().orElseThrow();
      if (input.startsWith("#")) {
        actual.append(block.strip()).append("\n\n");
      } else {
        actual.append(input).append('\n').append(describe(input)).append('\n');
      }
    }
    Golden.check(TABLE, actual.toString());
  }

  private static String describe(String input) {
    int space = input.indexOf(' ');
    byte[] bytes = Escapes.bytes(input.substring(space + 1));
    ReadResult result = Documents.read("test." + input.substring(0, space), bytes, LIMITS);
    StringBuilder out = new StringBuilder();
    for (ReadError error : result.errors()) {
      out.append("  ").append(error.document()).append(" at ");
      out.append(error.line()).append(':').append(error.column()).append(' ');
      out.append(error.message()).append('\n');
    }
    if (!result.documents().isEmpty()) {
      out.append("  documents ").append(result.documents()).append('\n');
    }
    return out.toString();
  }
}
