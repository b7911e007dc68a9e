package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that are small to write and large to read end in an error. */
class LargeDocumentsTest {
  private static final DocumentLimits DEEPEST = new DocumentLimits(1 << 20, 1000, 1 << 20, 1 << 20);

  @Test
  void aliasesThatMultiply() {
    String laughs =
        IntStream.range(1, 40)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n")
            .collect(Collectors.joining());
    assertError("a0: &a0 x\n" + laughs, "the file holds more than the 5000000 values");
  }

  @Test
  void mergesThatMultiply() {
    String laughs =
        IntStream.range(1, 40)
            .mapToObj(
                i -> "a" + i + ": &a" + i + " {<<: [" + ("*a" + (i - 1) + ",").repeat(9) + "]}\n")
            .collect(Collectors.joining());
    assertError("a0: &a0 {x: 1}\n" + laughs, "the file holds more than the 5000000 values");
  }

  @Test
  void chainsOfMerges() {
    String chain =
        IntStream.range(1, 5000)
            .mapToObj(i -> "a" + i + ": &a" + i + " {<<: *a" + (i - 1) + "}\n")
            .collect(Collectors.joining());
    assertError("a0: &a0 {x: 1}\n" + chain, "lists and maps nest deeper here than the 100 levels");
  }

  @Test
  void brackets() {
    assertError("[".repeat(1_000_000), "lists and maps nest deeper here than the 100 levels");
    assertError("- ".repeat(1_000_000), "lists and maps nest deeper here than the 100 levels");
    assertError("{\"a\":".repeat(1_000_000), "lists and maps nest deeper here than");
  }

  @Test
  void theDeepestThatIsAllowed() {
    String text = "[".repeat(1000) + "]".repeat(1000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Documents.yaml("deep", bytes, DEEPEST).errors()).isEmpty();
    assertThat(Documents.json("deep", bytes, DEEPEST).errors()).isEmpty();
    ReadResult tooDeep =
        Documents.yaml("deep", ("[" + text + "]").getBytes(StandardCharsets.UTF_8), DEEPEST);
    assertThat(tooDeep.errors()).hasSize(1);
  }

  @Test
  void digits() {
    assertError("a: " + "1".repeat(1_000_000), "has more than 400 digits");
    assertError("a: 0x" + "1".repeat(1_000_000), "has more than 400 digits");
  }

  @Test
  void errorsWithoutEnd() {
    ReadResult result =
        Documents.yaml("many", "---\n@\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
    assertThat(result.errors()).hasSize(1001);
    assertThat(result.errors().get(1000).message())
        .isEqualTo("the rest of the file is not read after 1000 errors");
  }

  private static void assertError(String text, String message) {
    ReadResult result = Documents.yaml("test", text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.documents()).isEmpty();
    assertThat(result.errors()).hasSize(1);
    assertThat(result.errors().get(0).message()).contains(message);
  }
}
