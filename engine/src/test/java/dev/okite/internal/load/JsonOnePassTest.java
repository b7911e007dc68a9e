package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.internal.load.fast.FastJson;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which JSON is read in one pass and which takes the parser, and that nobody can tell. */
class JsonOnePassTest {
  private static final DocumentLimits LIMITS = DocumentLimits.DEFAULTS;

  @ParameterizedTest
  @MethodSource
  void texts(String row) {
    byte[] text = Escapes.bytes(row.substring(2));
    assertThat(isReadInOnePass(text)).isEqualTo(row.charAt(0) == '1');
    assertSame(text, LIMITS);
  }

  static Stream<String> texts() {
    return rows();
  }

  @Test
  void textsAsLines() {
    String lines = rows().map(row -> row.substring(2)).collect(Collectors.joining("\n\n \r\n"));
    assertSame(Escapes.bytes(lines.replace("\n", "\\n").replace("\r", "\\r")), LIMITS);
  }

  @ParameterizedTest
  @MethodSource
  void limitsTakeTheParser(DocumentLimits limits) {
    byte[] text = "{\"a\": [[1, 22], {\"b\": \"long\"}]}".getBytes(StandardCharsets.UTF_8);
    assertThat(isReadInOnePass(text)).isTrue();
    assertThat(new FastJson(text, limits).read(0, text.length, limits.maxNodes())).isNull();
    assertSame(text, limits);
  }

  static List<DocumentLimits> limitsTakeTheParser() {
    return List.of(
        new DocumentLimits(100, 2, 100, 100),
        new DocumentLimits(100, 100, 6, 100),
        new DocumentLimits(100, 100, 100, 3));
  }

  @ParameterizedTest
  @MethodSource
  void limitsOfNodesHoldForAllLines(int maxNodes) {
    String lines = "[1,2,3]\n[1,\n{\"a\":{\"b\":[]}}\n\"x\"\n[4]\n";
    assertSame(
        lines.getBytes(StandardCharsets.UTF_8), new DocumentLimits(1000, 100, maxNodes, 100));
  }

  static IntStream limitsOfNodesHoldForAllLines() {
    return IntStream.range(1, 14);
  }

  @Test
  void theDeepestThatIsAllowed() {
    DocumentLimits limits = new DocumentLimits(10_000, 1000, 10_000, 10);
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertSame(deep.getBytes(StandardCharsets.UTF_8), limits);
    assertSame(("[" + deep + "]").getBytes(StandardCharsets.UTF_8), limits);
  }

  @Test
  void keysOfEarlierTextsAreNotTakenForOthers() {
    List<String> keys =
        List.of("ab", "abc", "a", "", "ab\\\"", "ab\\u0063", "b".repeat(50), "äb", "ab\\\\");
    for (int round = 0; round < 3; round++) {
      for (String first : keys) {
        for (String second : keys) {
          String text = "{\"" + first + "\": 1, \"x\": {\"" + second + "\": {}}, \"abd\": 2}";
          assertSame(text.getBytes(StandardCharsets.UTF_8), LIMITS);
        }
      }
    }
  }

  @Test
  void keysOfEarlierTextsAreHeldAgainstTheLimitOfThisOne() {
    byte[] text = "{\"recurring\": {\"other\": 1}}".getBytes(StandardCharsets.UTF_8);
    assertThat(isReadInOnePass(text)).isTrue();
    assertThat(isReadInOnePass(text)).isTrue();
    for (int length = 1; length < 12; length++) {
      assertSame(text, new DocumentLimits(100, 100, 100, length));
    }
  }

  @Test
  void keysOfAllTextsAreTheSameString() {
    Value json =
        DocumentLoader.json("x", "{\"recurring\": 1}".getBytes(StandardCharsets.UTF_8), LIMITS)
            .documents()
            .get(0)
            .value();
    Value yaml =
        DocumentLoader.yaml("x", "recurring: 1\n".getBytes(StandardCharsets.UTF_8), LIMITS)
            .documents()
            .get(0)
            .value();
    assertThat(((MapValue) json).key(0)).isSameAs(((MapValue) yaml).key(0));
  }

  @Test
  void keysThatReturnAreTheSameString() {
    byte[] text = "[{\"name\": 1}, {\"x\": 2, \"name\": 3}]".getBytes(StandardCharsets.UTF_8);
    ListValue list = (ListValue) DocumentLoader.json("x", text, LIMITS).documents().get(0).value();
    String first = ((MapValue) list.get(0)).key(0);
    assertThat(((MapValue) list.get(1)).key(1)).isSameAs(first);
  }

  @Test
  void manyKeysKeepApart() {
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"k" + i % 3000 + "\":1,\"" + i % 3000 + "k\":2}")
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(isReadInOnePass(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertSame(text.getBytes(StandardCharsets.UTF_8), LIMITS);
  }

  private static Stream<String> rows() {
    String table =
        new String(
            Golden.bytes(Golden.directory("documents").resolve("json-texts.txt")),
            StandardCharsets.UTF_8);
    return table.lines().filter(row -> row.startsWith("1 ") || row.startsWith("P "));
  }

  private static boolean isReadInOnePass(byte[] text) {
    int start = Utf8.markLength(text);
    return new FastJson(text, LIMITS).read(start, text.length, LIMITS.maxNodes()) != null;
  }

  /** Both ways of reading give the same, as a text and as lines. */
  static void assertSame(byte[] text, DocumentLimits limits) {
    ReadResult found = DocumentLoader.json("x", text, limits);
    assertThat(ExactDump.of(found))
        .isEqualTo(ExactDump.of(DocumentLoader.jsonByTokens("x", text, limits)));
    ReadResult lines = DocumentLoader.jsonLines("x", text, limits);
    assertThat(ExactDump.of(lines))
        .isEqualTo(ExactDump.of(DocumentLoader.jsonLinesByTokens("x", text, limits)));
  }
}
