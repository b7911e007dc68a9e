package dev.okite.policies.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.policies.StandardPolicies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The level that a workload reaches, where that is not a matter of the standards alone. */
class PodSecurityLevelsTest {
  private static final PodSecurityLevels LEVELS =
      PodSecurityLevels.of(StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow());

  @Test
  void documentsThatAreNoWorkloadsHaveNone() {
    List<Document> documents =
        List.of(
            Documents.of("secret", Map.of("apiVersion", "v1", "kind", "Secret")),
            Documents.of("list", List.of("text")),
            Documents.of(
                "controller", Map.of("apiVersion", "v1", "kind", "ReplicationController")));
    assertThat(levels(documents)).isEmpty();
  }

  @Test
  void workloadWhosePodCannotBeFoundIsPrivileged() {
    Map<String, ?> broken = Map.of("apiVersion", "apps/v1", "kind", "Deployment", "spec", "text");
    WorkloadLevel level = levels(List.of(Documents.of("broken", broken))).get(0);
    assertThat(level.level()).isEqualTo(PodSecurityLevel.PRIVILEGED);
    assertThat(level.obstacles().get(PodSecurityLevel.BASELINE))
        .hasSizeGreaterThan(10)
        .allMatch(Finding::isError);
  }

  @Test
  void findingsStandUnderTheLowestLevelThatHasThem() {
    Map<String, ?> container = Map.of("name", "app");
    Map<String, ?> pod =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Pod",
            "metadata",
            Map.of("name", "web"),
            "spec",
            Map.of("hostPID", true, "containers", List.of(container)));
    WorkloadLevel level = levels(List.of(Documents.of("pod", pod))).get(0);
    assertThat(level.place().pointer()).isEqualTo("/metadata/name");
    assertThat(level.obstacles().get(PodSecurityLevel.BASELINE))
        .extracting(finding -> finding.rule().name())
        .containsExactly("kubernetes.pod_security.baseline.hostNamespaces");
    assertThat(level.obstacles().get(PodSecurityLevel.RESTRICTED))
        .extracting(finding -> finding.rule().name())
        .containsExactly(
            "kubernetes.pod_security.restricted.allowPrivilegeEscalation",
            "kubernetes.pod_security.restricted.capabilitiesRestricted",
            "kubernetes.pod_security.restricted.runAsNonRoot",
            "kubernetes.pod_security.restricted.seccompProfileRestricted");
  }

  private static List<WorkloadLevel> levels(List<Document> documents) {
    return LEVELS.of(documents, PodSecurityVersion.LATEST, EvaluationContext.empty());
  }
}
