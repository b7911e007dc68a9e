package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a file says about what is in it. */
class NamesOfFilesTest {
  /** The documents in a line of JSON, in two, and in YAML. */
  @ParameterizedTest
  @CsvSource({
    "a.json,     1, 0, 0",
    "a.sarif,    1, 0, 0",
    "A.SARIF,    1, 0, 0",
    "a.sigstore, 1, 0, 0",
    "a.jsonl,    1, 2, 0",
    "a.ndjson,   1, 2, 0",
    "a.att,      1, 2, 0",
    "a.yaml,     1, 1, 1",
    "a.spdx,     1, 1, 1",
    "a.txt,      1, 1, 1",
  })
  void sayHowItIsRead(String name, int json, int lines, int yaml) {
    assertThat(documents(name, "{\"a\": 1}")).isEqualTo(json);
    assertThat(documents(name, "{\"a\": 1}\n{\"a\": 2}\n")).isEqualTo(lines);
    assertThat(documents(name, "a: 1")).isEqualTo(yaml);
  }

  private static int documents(String name, String text) {
    return Documents.read(name, text.getBytes(StandardCharsets.UTF_8)).documents().size();
  }
}
