package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecentlyUsedTest {
  private static final int SIZE = 4;

  private final List<Integer> made = new ArrayList<>();

  @Property
  void values_areThoseOfTheirKeys_andFew(
      @ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> keys) {
    RecentlyUsed<Integer, String> kept = new RecentlyUsed<>(SIZE);
    for (Integer key : keys) {
      assertThat(kept.get(key, k -> "value " + k)).isEqualTo("value " + key);
      assertThat(kept.count()).isLessThanOrEqualTo(2 * SIZE);
    }
  }

  @Property
  void whatIsUsedAllTheTime_isMadeOnce(
      @ForAll @Size(max = 200) List<@IntRange(min = 1, max = 20) Integer> others) {
    made.clear();
    RecentlyUsed<Integer, String> kept = new RecentlyUsed<>(SIZE);
    kept.get(0, this::make);
    for (Integer other : others) {
      kept.get(other, this::make);
      kept.get(0, this::make);
    }
    assertThat(made.stream().filter(key -> key == 0)).hasSize(1);
  }

  private String make(Integer key) {
    made.add(key);
    return "value " + key;
  }
}
