package dev.okite.internal.load.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okite.document.DocumentLimits;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where reading in one pass gives up: at the `‸`. */
class HandOverTest {
  private static final PlainScalars TEXT =
      new PlainScalars() {
        @Override
        public Value value(String text, int start, int end) {
          return StringValue.at(text, start, end);
        }

        @Override
        public String key(String text, int start) {
          return text;
        }
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: ‸&x 1",
        "a: ‸*x",
        "a: ‸!!str x",
        "‸%YAML 1.2\n---\na: 1",
        "‸? a\n: b",
        "‸<<: 1",
        "a: {‸<<: 1}",
        "a: ‸\t1",
        "a:\n‸\tb: 1",
        "a: b‸\tc",
        "a: [b,‸\tc]",
        "a: 1‸\r\nb: 2",
        "a: ‸\u0001",
        "a: ‸\u2028",
        "‸\uFEFFa: 1",
        "‸a: 1\n\"a\": 2",
        "a: b‸: c",
        "a: b\n  c‸: d",
        "a: \"b\" ‸c",
        "a: \"b\"‸#c",
        "a: [b]‸#c",
        "a: [b] ‸c",
        "a: ‸- b",
        "a: ‸%b",
        "a:\n    b: 1\n  ‸c: 2",
        "a: \"1\"\n  ‸- b",
        "- a\n‸b: 1",
        "a: 1\n‸- b",
        "a: |\n‸b: 1",
        "a: |‸x\n  b",
        "a: |‸0\n  b",
        "a: \"‸\\q\"",
        "a: \"‸\\ud83d\\ude00\"",
        "a: \"b\n‸--- \"",
        "a: 'b‸",
        "a: [b‸",
        "a: [b, ‸, c]",
        "a: [b‸: c]",
        "a: {b‸, c}",
        "a: {b: ‸}",
        "a: [b‸}",
        "a: [b\n ‸c]",
        "a: [\n‸- b]",
        "a: 1\n‸---b",
        "--- ‸a",
        "a: 1\n...\n‸b: 1",
        "‸...\n",
        "a\n‸b"
      })
  void givesUpAtTheMark(String marked) {
    int expected = marked.substring(0, marked.indexOf('‸')).getBytes(StandardCharsets.UTF_8).length;
    byte[] text = marked.replace("‸", "").getBytes(StandardCharsets.UTF_8);
    HandOver found =
        catchThrowableOfType(
            HandOver.class, () -> FastYaml.readAll(text, DocumentLimits.DEFAULTS, TEXT, TEXT));
    assertThat(found).as("hands over").isNotNull();
    assertThat(found.offset()).isEqualTo(expected);
  }
}
