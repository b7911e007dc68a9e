package dev.okite.cli.output;

import dev.okite.testing.TestResult;
import dev.okite.testing.TestResult.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tests came to.
 *
 * @param ran the cases, in the order of the files and of the tests in them
 * @param tests how many tests they are cases of
 * @param time how long it took
 */
public record TestOutcome(List<Ran> ran, int tests, Duration time) {
  /**
   * A case.
   *
   * @param result what came of it
   * @param time its share of the time that its test took, cases alike
   */
  public record Ran(TestResult result, Duration time) {
    /** The file that the test stands in. */
    public String file() {
      return result.span().source().name();
    }
  }

  public TestOutcome {
    ran = List.copyOf(ran);
  }

  /** How many cases passed. */
  public long passed() {
    return count(Outcome.PASSED);
  }

  /** How many failed. */
  public long failed() {
    return count(Outcome.FAILED);
  }

  /** How many could not be run. */
  public long broken() {
    return count(Outcome.BROKEN);
  }

  /** The cases by the file that they stand in, in order. */
  Map<String, List<Ran>> byFile() {
    return ran.stream()
        .collect(Collectors.groupingBy(Ran::file, LinkedHashMap::new, Collectors.toList()));
  }

  private long count(Outcome outcome) {
    return ran.stream().filter(r -> r.result().outcome() == outcome).count();
  }
}
