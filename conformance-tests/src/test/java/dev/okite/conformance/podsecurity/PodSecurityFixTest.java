package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.finding.Finding;
import dev.okite.finding.JsonPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Applying the patch of a finding takes the finding away, and brings no other. */
class PodSecurityFixTest {
  /** The checks for which there is more than one thing to do. */
  private static final Set<String> WITHOUT_FIX =
      Set.of("hostPathVolumes", "restrictedVolumes", "runAsUser");

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
    return Arbitraries.of(0, 18, 19, 22, 25, 34, PodSecurityStandard.NEWEST);
  }

  static List<MatrixRow> rows() {
    return MatrixRow.all();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aPatchTakesItsFindingAway(
      @ForAll("pods") Map<String, @Nullable Object> pod,
      @ForAll("kinds") List<String> kind,
      @ForAll("minors") int minor) {
    check(PodTemplates.asObject(kind, pod), minor);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPatchTakesEachFindingOfTheTableAway(MatrixRow row) {
    for (Map<String, @Nullable Object> pod : row.change().pods()) {
      for (int minor : List.of(0, PodSecurityStandard.NEWEST)) {
        check(PodTemplates.asObject(PodTemplates.KINDS.get(0), pod), minor);
      }
    }
  }

  private static void check(Map<String, @Nullable Object> object, int minor) {
    for (Level level : Level.values()) {
      List<Finding> before = findings(level, minor, object);
      for (Finding finding : before) {
        JsonPatch patch = finding.patch();
        assertThat(patch.isEmpty())
            .as(finding.message())
            .isEqualTo(WITHOUT_FIX.contains(PodSecurityPolicies.check(finding)));
        if (!patch.isEmpty()) {
          List<String> others = texts(before);
          others.remove(text(finding));
          assertThat(texts(findings(level, minor, PatchedTree.of(object, patch))))
              .as("%s, after %s", finding.message(), patch)
              .isSubsetOf(others)
              .hasSizeLessThan(before.size());
        }
      }
    }
  }

  private static List<Finding> findings(Level level, int minor, Map<String, ?> object) {
    return PodSecurityPolicies.findings(level, "v1." + minor, PodTemplates.document(object));
  }

  private static List<String> texts(List<Finding> findings) {
    return new ArrayList<>(findings.stream().map(PodSecurityFixTest::text).toList());
  }

  /** What tells a finding from others: an index may change when an element before it goes. */
  private static String text(Finding finding) {
    return finding.rule().name() + ": " + finding.message();
  }
}
