package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.ReadResult;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was printed is read back, whatever the style, and stands where it says. */
class RoundTripTest {
  @Property(tries = 400)
  void yaml(@ForAll("trees") Object tree, @ForAll long seed) {
    check("test.yaml", StyledTree.yaml(tree, seed), tree);
  }

  @Property(tries = 400)
  void json(@ForAll("trees") Object tree, @ForAll long seed) {
    check("test.json", StyledTree.json(tree, seed), tree);
  }

  @Property(tries = 200)
  void jsonIsYaml(@ForAll("trees") Object tree, @ForAll long seed) {
    String text = StyledTree.json(tree, seed).replace('\t', ' ');
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(DocumentDump.of(Documents.yaml("test", bytes)))
        .isEqualTo(DocumentDump.of(Documents.json("test", bytes)));
  }

  @Property(tries = 200)
  void hostTree(@ForAll("trees") Object tree) {
    Value value = Documents.of("host", tree).value();
    Object copy = Documents.toHost(value);
    assertThat(Documents.of("host", copy).value()).isEqualTo(value);
  }

  private static void check(String file, String text, Object tree) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadResult result = Documents.read(file, bytes);
    assertThat(result.errors()).as(text).isEmpty();
    Value value = result.documents().get(0).value();
    assertThat(value).as(text).isEqualTo(Documents.of("host", tree).value());
    standsWhereItSays(value, bytes);
  }

  private static void standsWhereItSays(Value value, byte[] bytes) {
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        rereads(map.keyValue(i), bytes);
        standsWhereItSays(map.value(i), bytes);
        assertThat(map.value(i).end()).isLessThanOrEqualTo(map.end());
      }
    } else if (value instanceof ListValue list) {
      for (Value element : list.elements()) {
        standsWhereItSays(element, bytes);
        assertThat(element.start()).isGreaterThanOrEqualTo(list.start());
      }
    } else {
      rereads(value, bytes);
    }
  }

  /** The bytes of a scalar, read on their own, are the scalar. */
  private static void rereads(Value scalar, byte[] bytes) {
    byte[] own = Arrays.copyOfRange(bytes, scalar.start(), scalar.end());
    if (scalar instanceof StringValue text && own.length > 0 && own[0] == '|') {
      assertThat(new String(own, StandardCharsets.UTF_8)).endsWith(text.value().strip());
      return;
    }
    String holder = "- " + new String(own, StandardCharsets.UTF_8);
    Value again =
        Documents.yaml("own", holder.getBytes(StandardCharsets.UTF_8)).documents().get(0).value();
    assertThat(((ListValue) again).get(0)).isEqualTo(scalar);
  }

  @Provide
  Arbitrary<Object> trees() {
    return Arbitraries.oneOf(lists(tree(3)), maps(tree(3)));
  }

  private static Arbitrary<Object> tree(int depth) {
    return depth == 0
        ? scalars()
        : Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, scalars()),
            net.jqwik.api.Tuple.of(1, Arbitraries.lazy(() -> lists(tree(depth - 1)))),
            net.jqwik.api.Tuple.of(1, Arbitraries.lazy(() -> maps(tree(depth - 1)))));
  }

  private static Arbitrary<Object> lists(Arbitrary<Object> elements) {
    return elements.list().ofMaxSize(5).map(list -> list);
  }

  private static Arbitrary<Object> maps(Arbitrary<Object> values) {
    return Arbitraries.maps(keys(), values).ofMaxSize(12).map(map -> map);
  }

  private static Arbitrary<String> keys() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8), texts().map(s -> "k" + s));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20),
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(9),
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .ofMinLength(2)
            .ofMaxLength(9)
            .map(s -> s + "\n"),
        Arbitraries.strings().withChars("\n\t\r\u0000\u0085\u2028\uFEFFé掟\\\"'#:").ofMaxLength(8),
        Arbitraries.of(
            "😀", "a😀b", "yes", "null", "~", "1", "0644", "1e3", "-", "<<", "---", "é"));
  }

  private static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        texts().map(s -> s),
        Arbitraries.integers().map(BigInteger::valueOf),
        Arbitraries.bigIntegers().map(i -> i),
        Arbitraries.bigDecimals().ofScale(3).map(d -> new BigDecimal(d.toPlainString())),
        Arbitraries.of(true, false));
  }
}
