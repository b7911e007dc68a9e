package dev.okite.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two of three tries decide, and one that is within the record ends it. */
class GuardTest {
  private static final Cost RECORDED = new Cost(10, 1000);
  private static final Cost SLOW = new Cost(13.1, 1000);
  private static final Cost GREEDY = new Cost(10, 1037);

  @Test
  void acceptsWhatIsJustWithinTheRecord() throws Exception {
    assertThat(worse(new Cost(12.9, 1035))).isEmpty();
  }

  @Test
  void acceptsWhatIsBetter() throws Exception {
    assertThat(worse(new Cost(1, 0))).isEmpty();
  }

  @Test
  void saysWhatGotSlower() throws Exception {
    assertThat(worse(SLOW, SLOW))
        .containsExactly(
            "pass-small: judging a small pod that passes got slower: 13.10 times the time of plain"
                + " Java, a method each, recorded were 10.00, allowed are 13.00");
  }

  @Test
  void saysWhatAllocatesMore() throws Exception {
    assertThat(worse(GREEDY, GREEDY))
        .containsExactly(
            "pass-small: judging a small pod that passes allocates more: 1037 bytes, recorded were"
                + " 1000, allowed are 1036");
  }

  @Test
  void condemnsWhatIsWorseInTwoTriesOfThree() throws Exception {
    assertThat(worse(SLOW, RECORDED, SLOW)).hasSize(1);
  }

  @Test
  void acceptsWhatIsWorseInOneTryOfThree() throws Exception {
    assertThat(worse(SLOW, RECORDED, RECORDED)).isEmpty();
  }

  @Test
  void asksForARecordWhereThereIsNone() throws Exception {
    Meter meter = measures -> Map.of(Measure.PASS_BIG, RECORDED);
    Guard guard = new Guard(meter, new CostRecord("", 17, Map.of()));
    assertThat(guard.worse())
        .containsExactly("pass-big: no cost is recorded of judging a big pod that passes");
  }

  /** What is said if the first measure costs {@code tries}, one after the other. */
  private static List<String> worse(Cost... tries) throws Exception {
    Deque<Cost> left = new ArrayDeque<>(Arrays.asList(tries));
    Map<Measure, Cost> recorded = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      recorded.put(measure, RECORDED);
    }
    Meter meter =
        measures -> {
          Map<Measure, Cost> costs = new EnumMap<>(Measure.class);
          measures.forEach(
              measure ->
                  costs.put(measure, measure == Measure.PASS_SMALL ? left.remove() : RECORDED));
          return costs;
        };
    List<String> worse = new Guard(meter, new CostRecord("", 17, recorded)).worse();
    assertThat(left).isEmpty();
    return worse;
  }
}
