package dev.okite.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A map of any size finds its own keys and no others. */
class MapLookupTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, 9, 15, 16, 17, 1000})
  void keysOfAnyNumber(int size) {
    check(IntStream.range(0, size).mapToObj(i -> "key" + i).toList());
  }

  @Test
  void keysThatCollide() {
    List<String> keys = IntStream.range(0, 256).mapToObj(MapLookupTest::colliding).toList();
    assertThat(keys.stream().map(String::hashCode).distinct()).hasSize(1);
    check(keys);
  }

  /** The bits of {@code number}, by two pairs of letters with the same hash. */
  private static String colliding(int number) {
    StringBuilder key = new StringBuilder();
    for (int bit = 0; bit < 8; bit++) {
      key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return key.toString();
  }

  private static void check(List<String> keys) {
    Value[] values = keys.stream().map(StringValue::of).toArray(Value[]::new);
    MapValue map = MapValue.at(keys.toArray(new String[0]), values, null, -1, -1);
    for (int i = 0; i < keys.size(); i++) {
      // A string of its own, so that nothing but its characters can be compared.
      String key = new String(keys.get(i).toCharArray());
      assertThat(map.indexOf(key)).isEqualTo(i);
      assertThat(map.get(key)).isSameAs(values[i]);
      assertThat(map.indexOf(key + "x")).isEqualTo(-1);
    }
    assertThat(map.get("absent")).isSameAs(NullValue.ABSENT);
  }
}
