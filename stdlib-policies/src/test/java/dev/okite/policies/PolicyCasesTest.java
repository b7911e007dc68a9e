package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Decision;
import dev.okite.PolicyDescription;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the policies find in files of documents. With {@code -Dokite.rewrite=true} the expectations
 * are written anew instead of being compared.
 */
class PolicyCasesTest {
  private static final Set<String> WORKLOADS =
      Set.of(
          "v1 Pod",
          "v1 PodTemplate",
          "v1 ReplicationController",
          "apps/v1 Deployment",
          "apps/v1 ReplicaSet",
          "apps/v1 StatefulSet",
          "apps/v1 DaemonSet",
          "apps/v1beta1 Deployment",
          "apps/v1beta2 DaemonSet",
          "extensions/v1beta1 Deployment",
          "extensions/v1beta1 ReplicaSet",
          "extensions/v1beta1 DaemonSet",
          "batch/v1 Job",
          "batch/v1 CronJob",
          "batch/v1beta1 CronJob");

  static List<PolicyCase> cases() {
    return PolicyCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsWrittenDown(PolicyCase policyCase) throws IOException {
    Path expected = policyCase.file().resolveSibling(policyCase.file().getFileName() + ".expected");
    String findings = policyCase.findings();
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(expected, findings);
    }
    assertThat(findings).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyRuleOverTreesFires() {
    Set<String> rules =
        StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow().policies().stream()
            .map(PolicyDescription::rules)
            .flatMap(List::stream)
            .map(RuleDescription::name)
            // Dockerfiles have theirs in the tests beside the policies.
            .filter(rule -> !rule.startsWith("containers."))
            .collect(Collectors.toSet());
    assertThat(
            cases().stream()
                .flatMap(c -> c.report().findings().stream())
                .filter(finding -> !finding.isError())
                .map(finding -> finding.rule().name()))
        .containsAll(rules);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.pod_security.baseline", "supply_chain.images.tags"})
  void everyKindOfWorkloadIsJudged(String policy) {
    Set<String> rejected = new TreeSet<>();
    Set<String> accepted = new TreeSet<>();
    for (PolicyCase policyCase : cases()) {
      if (policyCase.policy().equals(policy)) {
        List<Document> faulty =
            policyCase.report().findings().stream()
                .map(Finding::document)
                .flatMap(Optional::stream)
                .toList();
        for (Document document : policyCase.documents()) {
          boolean found = faulty.stream().anyMatch(f -> f.index() == document.index());
          (found ? rejected : accepted)
              .add(
                  document.identity().apiVersion().orElse("")
                      + " "
                      + document.identity().kind().orElse(""));
        }
      }
    }
    assertThat(rejected).containsAll(WORKLOADS);
    assertThat(accepted).containsAll(WORKLOADS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.pod_security.baseline", "supply_chain.images.tags"})
  void everyKindOfWorkloadRunsTheRules(String policy) {
    PolicyCase secure =
        new PolicyCase(policy, PolicyCase.FOLDER.resolve(policy).resolve("every-kind-secure.yaml"));
    assertThat(secure.report().evaluations())
        .isEqualTo((long) secure.report().rules() * WORKLOADS.size());
    assertThat(secure.report().decision()).isEqualTo(Decision.PASSED);
  }

  @Test
  void everyExpectationHasDocuments() throws IOException {
    try (Stream<Path> files = Files.walk(PolicyCase.FOLDER)) {
      List<String> names = files.filter(Files::isRegularFile).map(Path::toString).toList();
      assertThat(names.stream().filter(name -> name.endsWith(".expected")))
          .hasSameSizeAs(cases())
          .allSatisfy(name -> assertThat(names).contains(name.substring(0, name.lastIndexOf('.'))));
    }
  }
}
