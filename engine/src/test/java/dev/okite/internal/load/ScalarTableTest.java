package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.ReadResult;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What unquoted scalars mean. The table gives, as JSON, the value and the key in YAML 1.2 and the
 * value and the key in Kubernetes; the latter two were recorded from kubectl 1.32.
 */
class ScalarTableTest {
  private static final String KUBERNETES = "apiVersion: example.com/v1\nkind: Thing\n";

  static List<String> rows() throws IOException {
    return Files.readAllLines(Golden.directory("documents").resolve("scalars.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void meansWhatTheTableSays(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    String text = cells.get(0);
    check("", "v: " + text + "\n", "/v", cells.get(1));
    check("", "v: {? " + text + " : 1}\n", "key", cells.get(2));
    check(KUBERNETES, "v: " + text + "\n", "/v", cells.get(3));
    check(KUBERNETES, "v: {? " + text + " : 1}\n", "key", cells.get(4));
  }

  private static void check(String head, String body, String part, String expected) {
    ReadResult result = read(head + body);
    if (expected.equals("error")) {
      assertThat(result.documents()).isEmpty();
      assertThat(result.errors()).hasSize(1);
      return;
    }
    assertThat(result.errors()).isEmpty();
    Value value = ((MapValue) result.documents().get(0).value()).get("v");
    Value actual = part.equals("key") ? ((MapValue) value).keyValue(0) : value;
    Value wanted =
        Documents.json("expected", expected.getBytes(StandardCharsets.UTF_8))
            .documents()
            .get(0)
            .value();
    assertThat(actual).isEqualTo(wanted);
    assertThat(actual.kind()).isEqualTo(wanted.kind());
  }

  private static ReadResult read(String text) {
    return Documents.yaml("test.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
