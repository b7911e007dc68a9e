package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.jspecify.annotations.Nullable;

/** The policies fail the checks that the standard in plain Java fails. */
class PodSecurityPropertyTest {
  @Provide
  Arbitrary<Map<String, @Nullable Object>> pods() {
    return PodArbitraries.pods();
  }

  @Provide
  Arbitrary<List<String>> kinds() {
    return Arbitraries.of(PodTemplates.KINDS);
  }

  @Provide
  Arbitrary<Integer> minors() {
    return Arbitraries.integers()
        .between(0, PodSecurityStandard.NEWEST)
        .withDistribution(RandomDistribution.uniform());
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void thePoliciesAgreeWithTheStandard(
      @ForAll("pods") Map<String, @Nullable Object> pod,
      @ForAll("kinds") List<String> kind,
      @ForAll("minors") int minor) {
    Document document = PodTemplates.document(PodTemplates.asObject(kind, pod));
    for (Level level : Level.values()) {
      Set<String> failing = PodSecurityStandard.failing(level, minor, new Pod(pod));
      failing.forEach(id -> Statistics.label("failing").collect(id));
      assertThat(PodSecurityPolicies.failing(level, "v1." + minor, document))
          .as("%s %s", level, minor)
          .isEqualTo(failing);
    }
    Statistics.label("failing").coverage(PodSecurityPropertyTest::everyCheckFails);
  }

  /** A property that never sees a check fail says nothing of it. */
  private static void everyCheckFails(StatisticsCoverage coverage) {
    for (Level level : Level.values()) {
      for (Check check : PodSecurityStandard.checks(level, PodSecurityStandard.NEWEST)) {
        coverage.check(check.id()).count(times -> times > 0);
      }
    }
  }
}
