package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.EvaluationContext;
import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import dev.okite.policies.podsecurity.PodSecurityLevel;
import dev.okite.policies.podsecurity.PodSecurityLevels;
import dev.okite.policies.podsecurity.PodSecurityVersion;
import dev.okite.policies.podsecurity.WorkloadLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The level that a workload reaches, and what stands between it and the next one. */
class WorkloadLevelsTest {
  private static final PodSecurityLevels LEVELS =
      PodSecurityLevels.of(PodSecurityPolicies.POLICIES);

  static List<List<String>> rows() {
    return Table.rows("levels.txt", 6);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void workloadsReachTheLevelsOfTheTable(List<String> row) {
    List<Document> documents = new ArrayList<>();
    for (Map<String, @Nullable Object> pod : new PodChange(row.get(0), row.get(1)).pods()) {
      for (List<String> kind : PodTemplates.KINDS) {
        documents.add(PodTemplates.document(PodTemplates.asObject(kind, pod)));
      }
    }
    List<WorkloadLevel> levels = levels(documents, row.get(2));
    assertThat(levels).extracting(WorkloadLevel::document).containsExactlyElementsOf(documents);
    for (WorkloadLevel level : levels) {
      assertThat(level.level()).as("%s", level.document().identity()).hasToString(row.get(3));
      assertThat(obstacles(level, PodSecurityLevel.BASELINE)).isEqualTo(row.get(4));
      assertThat(obstacles(level, PodSecurityLevel.RESTRICTED)).isEqualTo(row.get(5));
    }
  }

  @Provide
  Arbitrary<Map<String, @Nullable Object>> pods() {
    return PodArbitraries.pods();
  }

  @Provide
  Arbitrary<Integer> minors() {
    return Arbitraries.integers().between(0, PodSecurityStandard.NEWEST);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void levelIsTheHighestWithoutAFailingCheck(
      @ForAll("pods") Map<String, @Nullable Object> pod, @ForAll("minors") int minor) {
    Document document = PodTemplates.document(PodTemplates.asObject(List.of("v1", "Pod"), pod));
    Set<String> baseline = PodSecurityStandard.failing(Level.BASELINE, minor, new Pod(pod));
    Set<String> restricted = PodSecurityStandard.failing(Level.RESTRICTED, minor, new Pod(pod));
    PodSecurityLevel expected =
        restricted.isEmpty()
            ? PodSecurityLevel.RESTRICTED
            : baseline.isEmpty() ? PodSecurityLevel.BASELINE : PodSecurityLevel.PRIVILEGED;
    Statistics.collect(expected);
    WorkloadLevel level = levels(List.of(document), "v1." + minor).get(0);
    assertThat(level.level()).isEqualTo(expected);
    assertThat(level.obstacles().keySet())
        .containsExactlyElementsOf(
            Arrays.stream(PodSecurityLevel.values())
                .filter(above -> above.compareTo(expected) > 0)
                .toList());
    Statistics.coverage(
        coverage -> {
          for (PodSecurityLevel each : PodSecurityLevel.values()) {
            coverage.check(each).count(times -> times > 0);
          }
        });
  }

  private static List<WorkloadLevel> levels(List<Document> documents, String version) {
    return LEVELS.of(documents, new PodSecurityVersion(version), EvaluationContext.empty());
  }

  private static String obstacles(WorkloadLevel level, PodSecurityLevel above) {
    Set<String> ids = new TreeSet<>();
    level
        .obstacles()
        .getOrDefault(above, List.of())
        .forEach(finding -> ids.add(PodSecurityPolicies.check(finding)));
    return String.join(", ", ids);
  }
}
