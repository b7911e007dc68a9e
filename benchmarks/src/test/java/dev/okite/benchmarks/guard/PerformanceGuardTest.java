package dev.okite.benchmarks.guard;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The engine costs no more than was recorded in {@code baseline.json}. With {@code
 * -Dokite.bench.record=REASON}, what it costs now is recorded instead.
 */
class PerformanceGuardTest {
  private static final CostRecords RECORDS = new CostRecords(Path.of("baseline.json"));
  private static final int JAVA = Runtime.version().feature();

  @Test
  void costsNoMoreThanRecorded() throws Exception {
    String reason = System.getProperty("okite.bench.record", "");
    if (!reason.isBlank()) {
      RECORDS.add(new CostRecord(reason, JAVA, measured(EnumSet.allOf(Measure.class))));
      return;
    }
    CostRecord recorded = RECORDS.last();
    assumeTrue(recorded.java() == JAVA, "costs are recorded on Java " + recorded.java());

    List<String> worse = new Guard(PerformanceGuardTest::measured, recorded).worse();
    if (!worse.isEmpty()) {
      fail(
          String.join("\n", worse)
              + """

              If that is as it should be, record it with the reason, and commit baseline.json:
              mvn verify -pl benchmarks -am -Dtest=PerformanceGuardTest \
              -Dsurefire.failIfNoSpecifiedTests=false -Dokite.bench.record="REASON"
              """);
    }
  }

  private static Map<Measure, Cost> measured(Set<Measure> measures) throws RunnerException {
    Map<Measure, Cost> costs = new JmhMeter().measure(measures);
    costs.forEach((measure, cost) -> System.out.println(measure.key() + " costs " + cost));
    return costs;
  }
}
