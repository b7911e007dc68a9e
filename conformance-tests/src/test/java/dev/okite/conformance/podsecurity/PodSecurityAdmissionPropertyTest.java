package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Admission denies, warns and audits what the standard in plain Java fails in the modes that the
 * model of the labels gives.
 */
class PodSecurityAdmissionPropertyTest {
  private static final PodSecurityAdmission ADMISSION =
      PodSecurityAdmission.of(PodSecurityPolicies.POLICIES, PodSecurityConfiguration.DEFAULTS);
  private static final String ADMISSION_RULES = "kubernetes.pod_security.admission.";

  @Provide
  Arbitrary<Map<String, @Nullable Object>> pods() {
    return PodArbitraries.pods();
  }

  @Provide
  Arbitrary<List<String>> kinds() {
    return Arbitraries.oneOf(
        Arbitraries.just(List.of("v1", "Pod")), Arbitraries.of(PodTemplates.KINDS));
  }

  @Provide
  Arbitrary<Map<String, Object>> labels() {
    Arbitrary<Object> levels = Arbitraries.of("privileged", "baseline", "restricted", "strict");
    Arbitrary<Object> versions =
        Arbitraries.of("latest", "v1.0", "v1.18", "v1.24", "v1.35", "v1.99", "1.24");
    Arbitrary<Map<String, Object>> ofLevels =
        Arbitraries.maps(Arbitraries.of("enforce", "audit", "warn"), levels).ofMinSize(1);
    Arbitrary<Map<String, Object>> ofVersions =
        Arbitraries.maps(
            Arbitraries.of("enforce-version", "audit-version", "warn-version"), versions);
    return Combinators.combine(ofLevels, ofVersions).as(NamespaceModel::both);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void findingsAreThoseOfTheModelAndTheStandard(
      @ForAll("pods") Map<String, @Nullable Object> pod,
      @ForAll("kinds") List<String> kind,
      @ForAll("labels") Map<String, Object> labels) {
    boolean isPod = kind.contains("Pod");
    NamespaceModel model = NamespaceModel.of(labels, Map.of());
    Map<String, Action> expected = new TreeMap<>();
    failing(model, "audit", pod).forEach(id -> expected.put(id, Action.AUDIT));
    failing(model, "warn", pod).forEach(id -> expected.put(id, Action.WARN));
    Set<String> refused = failing(model, "enforce", pod);
    if (isPod) {
      refused.forEach(id -> expected.put(id, Action.DENY));
    }

    Report report = evaluate(pod, kind, labels);

    Map<String, Action> found = new TreeMap<>();
    int namespaces = 0;
    for (Finding finding : report.findings()) {
      if (finding.rule().name().startsWith(ADMISSION_RULES)) {
        namespaces++;
      } else {
        found.merge(
            PodSecurityPolicies.check(finding),
            finding.action(),
            (a, b) -> a.compareTo(b) < 0 ? a : b);
      }
    }
    Statistics.collect(isPod, refused.isEmpty(), expected.isEmpty());
    assertThat(found).isEqualTo(expected);
    assertThat(namespaces).isEqualTo(model.invalid().size() + (refused.isEmpty() ? 0 : 1));
    assertThat(report.passed()).isEqualTo(refused.isEmpty() && model.invalid().isEmpty());
  }

  private static Report evaluate(
      Map<String, @Nullable Object> pod, List<String> kind, Map<String, Object> labels) {
    Map<String, @Nullable Object> object =
        PodTemplates.merge(
            PodTemplates.asObject(kind, pod), Map.of("metadata", Map.of("namespace", "shop")));
    List<Document> documents =
        List.of(PodTemplates.document(object), NamespaceModel.namespace("shop", labels));
    return ADMISSION.evaluate(documents, EvaluationContext.empty());
  }

  private static Set<String> failing(
      NamespaceModel model, String mode, Map<String, @Nullable Object> pod) {
    String level = String.valueOf(model.levels().get(mode));
    String version = String.valueOf(model.versions().get(mode));
    if (level.equals("privileged")) {
      return Set.of();
    }
    int minor =
        version.equals("latest")
            ? PodSecurityStandard.NEWEST
            : Math.min(PodSecurityStandard.NEWEST, Integer.parseInt(version.substring(3)));
    return PodSecurityStandard.failing(
        Level.valueOf(level.toUpperCase(Locale.ROOT)), minor, new Pod(pod));
  }
}
