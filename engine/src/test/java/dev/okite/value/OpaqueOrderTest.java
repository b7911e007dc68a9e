package dev.okite.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The order of opaque values, chain by chain in {@code src/test/resources/orders}. */
class OpaqueOrderTest {
  private record Ranked(OpaqueValue value, int rank) {}

  @TestFactory
  Stream<DynamicTest> chainsAscend() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/orders/ascending.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> assertAscending(chain(line))));
  }

  private static void assertAscending(List<Ranked> chain) {
    for (Ranked a : chain) {
      for (Ranked b : chain) {
        String pair = a.value() + " and " + b.value();
        int expected = Integer.compare(a.rank(), b.rank());
        int order = Objects.requireNonNull(a.value().compareWith(b.value()), pair);
        assertThat(Integer.signum(order)).as(pair).isEqualTo(expected);
        assertThat(a.value().equals(b.value())).as(pair).isEqualTo(expected == 0);
        if (expected == 0) {
          assertThat(a.value()).as(pair).hasSameHashCodeAs(b.value());
        }
      }
    }
  }

  private static List<Ranked> chain(String line) {
    int colon = line.indexOf(": ");
    Function<String, OpaqueValue> parser = parser(line.substring(0, colon));
    List<Ranked> chain = new ArrayList<>();
    int rank = 0;
    for (String equals : line.substring(colon + 2).split(" < ", -1)) {
      for (String text : equals.split(" = ", -1)) {
        chain.add(new Ranked(parser.apply(text), rank));
      }
      rank++;
    }
    return chain;
  }

  private static Function<String, OpaqueValue> parser(String type) {
    return switch (type) {
      case "version" -> VersionValue::parse;
      case "quantity" -> QuantityValue::parse;
      case "duration" -> DurationValue::parse;
      case "time" -> TimeValue::parse;
      default -> throw new IllegalArgumentException("no order of " + type);
    };
  }
}
