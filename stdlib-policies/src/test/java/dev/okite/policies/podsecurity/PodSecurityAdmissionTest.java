package dev.okite.policies.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.okite.Binding;
import dev.okite.Decision;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.EvaluationContext.ErrorTreatment;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.Severity;
import dev.okite.policies.StandardPolicies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What admission finds in the files of the folder {@code admission}. A PodSecurityConfiguration
 * among the documents is that of the cluster, and a first line {@code # user=NAME} says who creates
 * the others.
 */
class PodSecurityAdmissionTest {
  private static final String USER = "# user=";
  private static final PolicySet POLICIES =
      StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();
  private static final String ADMISSION = "kubernetes.pod_security.admission.namespaces";
  private static final String EXCEPTION =
      """
      module example

      import kubernetes.pod_security

      exception debugging {
        covers pod_security.baseline.hostNamespaces
        when resource.metadata.name == "web"
        reason "is debugged"
        owner "shop"
        approvedBy "security"
        expires 2027-05-31
      }
      """;

  static List<Path> cases() {
    return Expectation.files("admission");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsWrittenDown(Path file) {
    byte[] bytes = Expectation.bytes(file);
    List<Document> documents =
        new ArrayList<>(Documents.yaml(file.getFileName().toString(), bytes).documents());
    PodSecurityConfiguration configuration =
        documents.stream()
            .filter(PodSecurityAdmissionTest::isConfiguration)
            .map(PodSecurityConfiguration::of)
            .findFirst()
            .orElse(PodSecurityConfiguration.DEFAULTS);
    documents.removeIf(PodSecurityAdmissionTest::isConfiguration);
    EvaluationContext context = EvaluationContext.empty();
    String first = new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    if (first.startsWith(USER)) {
      String user = first.substring(USER.length());
      context = context.withRequest(Map.of("userInfo", Map.of("username", user)));
    }
    Report report =
        PodSecurityAdmission.of(POLICIES, configuration).verified().evaluate(documents, context);
    Expectation.check(file, text(report));
  }

  @Test
  void withoutTheStandardLibraryThereIsNoAdmission() {
    PolicySet other =
        StandardPolicies.engine().compile(PolicySource.text("own.okite", "let a = 1")).orThrow();
    assertThatThrownBy(() -> PodSecurityAdmission.of(other, PodSecurityConfiguration.DEFAULTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no `kubernetes.pod_security.baseline` among the policies; compile those of"
                + " `StandardPolicies.sources()` with them");
  }

  @Test
  void exceptionsWaiveFindingsUntilTheyExpire() {
    List<Document> documents = documents("enforce", "baseline");
    PodSecurityAdmission admission =
        PodSecurityAdmission.of(withException(EXCEPTION), PodSecurityConfiguration.DEFAULTS);

    Report before =
        admission.evaluate(documents, EvaluationContext.at(Instant.parse("2027-05-10T12:00:00Z")));
    assertThat(before.findings()).allMatch(Finding::isWaived).hasSize(1);
    assertThat(before.decision()).isEqualTo(Decision.PASSED);

    Report after =
        admission.evaluate(documents, EvaluationContext.at(Instant.parse("2027-06-01T00:00:00Z")));
    assertThat(after.findings())
        .extracting(f -> f.rule().name(), Finding::action)
        .containsExactly(
            tuple(ADMISSION + ".levelNotMet", Action.DENY),
            tuple("kubernetes.pod_security.baseline.hostNamespaces", Action.DENY),
            tuple("exceptions.expired", Action.WARN));
  }

  @Test
  void whatIsDoneIsTheMilderOfTheModeAndOfWhatIsChosen() {
    List<Document> documents = documents("enforce", "baseline");
    String rule = "kubernetes.pod_security.baseline.hostNamespaces";
    assertThat(settled(documents, Binding.all()))
        .containsExactly("deny high " + ADMISSION + ".levelNotMet", "deny high " + rule);
    assertThat(settled(documents, Binding.all().enforcing(rule, Action.WARN)))
        .containsExactly("warn high " + rule);
    assertThat(settled(documents, Binding.all().off(rule))).isEmpty();
    assertThat(settled(documents, Binding.all().off("kubernetes.pod_security.baseline"))).isEmpty();
    assertThat(
            settled(
                documents,
                Binding.all()
                    .enforcing(ADMISSION, Action.AUDIT)
                    .withSeverity("kubernetes.pod_security", Severity.LOW)))
        .containsExactly("audit high " + ADMISSION + ".levelNotMet", "deny low " + rule);
    assertThat(
            settled(
                documents("audit", "baseline"),
                Binding.all().enforcing("kubernetes.pod_security.baseline", Action.DENY)))
        .containsExactly("audit high " + rule);
  }

  private static List<String> settled(List<Document> documents, Binding settings) {
    return PodSecurityAdmission.of(POLICIES, PodSecurityConfiguration.DEFAULTS)
        .verified()
        .withSettings(settings)
        .evaluate(documents, EvaluationContext.empty())
        .findings()
        .stream()
        .map(f -> f.action().word() + " " + f.severity().word() + " " + f.rule().name())
        .toList();
  }

  @Test
  void exceptionsMayNameTheRulesAboutNamespaces() {
    String exception =
        EXCEPTION
            .replace("kubernetes.pod_security\n", "kubernetes.pod_security.admission\n")
            .replace("pod_security.baseline.hostNamespaces", "admission.namespaces.levelNotMet")
            .replace("\"web\"", "\"shop\"");
    Report report =
        PodSecurityAdmission.of(withException(exception), PodSecurityConfiguration.DEFAULTS)
            .evaluate(
                documents("enforce", "baseline"),
                EvaluationContext.at(Instant.parse("2027-05-30T12:00:00Z")));
    assertThat(report.findings())
        .extracting(f -> f.rule().name(), Finding::isWaived)
        .containsExactly(
            tuple(ADMISSION + ".levelNotMet", true),
            tuple("kubernetes.pod_security.baseline.hostNamespaces", false),
            tuple("exceptions.expiring", false));
  }

  @Test
  void errorsBlockInEveryModeUnlessTheHostSaysOtherwise() {
    List<Document> documents = documents("audit", "baseline");
    documents.set(
        1,
        Documents.of(
            "deployment",
            Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                "Deployment",
                "metadata",
                Map.of("namespace", "shop"),
                "spec",
                "text")));
    PodSecurityAdmission admission =
        PodSecurityAdmission.of(POLICIES, PodSecurityConfiguration.DEFAULTS);
    EvaluationContext context = EvaluationContext.empty();
    Report report = admission.evaluate(documents, context);
    assertThat(report.findings()).isNotEmpty().allMatch(Finding::isError);
    assertThat(report.decision()).isEqualTo(Decision.BLOCKED);
    assertThat(admission.evaluate(documents, context.withErrors(ErrorTreatment.REPORT)).decision())
        .isEqualTo(Decision.PASSED);
  }

  /** A namespace with one label, and a pod in it that shares the processes of its node. */
  private static List<Document> documents(String label, String value) {
    String prefix = "pod-security.kubernetes.io/";
    Map<String, Object> labels = Map.of(prefix + label, value, prefix + "warn", "privileged");
    Map<String, Object> namespace =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Namespace",
            "metadata",
            Map.of("name", "shop", "labels", labels));
    Map<String, Object> pod =
        Map.of(
            "apiVersion",
            "v1",
            "kind",
            "Pod",
            "metadata",
            Map.of("name", "web", "namespace", "shop"),
            "spec",
            Map.of("hostPID", true));
    return new ArrayList<>(List.of(Documents.of("namespace", namespace), Documents.of("pod", pod)));
  }

  private static PolicySet withException(String exception) {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.add(PolicySource.text("exceptions.okite", exception));
    return StandardPolicies.engine().compile(sources).orThrow();
  }

  private static boolean isConfiguration(Document document) {
    return document.identity().kind().filter("PodSecurityConfiguration"::equals).isPresent();
  }

  /** The findings, one a line, and below each the further places that it names. */
  private static String text(Report report) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      String rule = finding.rule().name();
      text.append(finding.action().word()).append(' ');
      text.append(rule.substring("kubernetes.pod_security.".length())).append(' ');
      text.append(place(finding.place().orElseThrow())).append(' ');
      finding.error().ifPresent(error -> text.append(error.code().id()).append(' '));
      text.append(finding.message()).append('\n');
      finding.see().forEach(see -> text.append("  see ").append(place(see)).append('\n'));
    }
    text.append(report.decision()).append(", ").append(report.evaluations());
    return text.append(" evaluations of ").append(report.rules()).append(" rules\n").toString();
  }

  private static String place(Place place) {
    return place.start().orElseThrow() + " " + place.pointer() + (place.missing() ? "?" : "");
  }
}
