package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.value.MapValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents from a host's own trees. */
class HostDocumentsTest {
  @Test
  void keepsEveryKindOfScalar() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", "x");
    tree.put("integers", List.of((byte) 1, (short) 2, 3, 4L, new BigInteger("1".repeat(20))));
    tree.put("decimals", List.of(0.5f, 0.1, new BigDecimal("1.50")));
    tree.put("others", Arrays.asList(true, null));
    assertThat(Documents.of("host", tree).value().render())
        .isEqualTo(
            "{\"text\": \"x\", \"integers\": [1, 2, 3, 4, 11111111111111111111],"
                + " \"decimals\": [0.5, 0.1, 1.50], \"others\": [true, null]}");
  }

  @Test
  void hasPointersButNoLines() {
    Document document = Documents.of("host", Map.of("a/b", List.of(1)));
    MapValue root = (MapValue) document.value();
    Place place = Place.of(root.get("a/b"));
    assertThat(place.pointer()).isEqualTo("/a~1b");
    assertThat(place.start()).isEmpty();
    assertThat(place).hasToString("host#0/a~1b");
    assertThat(Place.of(root.keyValue(0)).start()).isEmpty();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refuses(
        Map.of("a", List.of(1, Thread.State.NEW)),
        "found an object of java.lang.Thread$State, expected a Map, List, String, Number, Boolean"
            + " or null, at `/a/1`");
    refuses(Map.of("a", Map.of(1, "x")), "found the key 1 that is not a String, at `/a`");
    refuses(Double.NaN, "found the number NaN, expected a finite one, at `/`");
    refuses(
        new BigDecimal("1e999999999"),
        "the number has more than 400 digits before or behind its point, at `/`");
  }

  @Test
  void refusesTreesThatContainThemselves() {
    List<Object> list = new ArrayList<>();
    list.add(Map.of("k", list));
    refuses(list, "the tree contains itself, at `/0/k`");
  }

  @Test
  void refusesTreesThatNestTooDeep() {
    Object tree = "x";
    for (int i = 0; i < 101; i++) {
      tree = List.of(tree);
    }
    refuses(tree, "the tree nests deeper than 100 levels, at `/" + "0/".repeat(99) + "0`");
  }

  @Test
  void refusesSharedTreesThatExplode() {
    Object tree = "x";
    for (int i = 0; i < 30; i++) {
      tree = List.of(tree, tree);
    }
    Object shared = tree;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.of("host", shared))
        .withMessageStartingWith("the tree has more than 5000000 nodes");
  }

  @Test
  void copiesBackToTheHost() {
    Object tree = Map.of("a", Arrays.asList(1L, "x", null, true, new BigDecimal("1.5")));
    assertThat(Documents.toHost(Documents.of("host", tree).value())).isEqualTo(tree);
  }

  private static void refuses(Object tree, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.of("host", tree))
        .withMessage(message);
  }
}
