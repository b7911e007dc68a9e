package dev.okite.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all exceptions. Every evaluation runs with both evaluators. */
class ExceptionProperties {
  private static final EvaluationContext NOW =
      EvaluationContext.at(Instant.parse("2027-02-01T12:00:00Z"));

  private static final PolicySource POLICY =
      PolicySource.text(
          "p.okite",
          """
          module m
          policy p {
            rule privileged {
              for c in resource.spec.containers
              deny when c.privileged because "{c.name} is privileged"
            }
            rule caps { for c in resource.spec.containers for cap in c.add deny when cap != "CHOWN" }
            rule named { require resource.metadata.name }
          }
          """);

  private static final List<Document> DOCUMENTS =
      Documents.yaml(
              "d.yaml",
              """
              kind: Pod
              metadata: {name: a, namespace: shop, labels: {app: a}}
              spec: {containers: [{name: proxy, image: x/a, privileged: true, add: [NET_ADMIN]}, {name: b, privileged: true}]}
              ---
              kind: Job
              metadata: {namespace: bank}
              spec: {containers: [{name: proxy, image: y/b, privileged: true, add: [CHOWN, 5]}]}
              ---
              kind: Pod
              metadata: odd
              spec: {containers: [{name: [1], image: {}, privileged: true}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .documents();

  /** Apart from what is said about the exceptions, nothing appears, vanishes or changes. */
  @Property(tries = 150)
  void exceptionsWaiveWhatTheyCoverAndChangeNothingElse(
      @ForAll("exceptions") String exceptions, @ForAll("rules") String covered) {
    List<Finding> before = findings(List.of(POLICY));
    List<Finding> after =
        findings(
            List.of(POLICY, PolicySource.exceptions("e", exceptions.replace("RULES", covered))));
    List<Finding> others =
        after.stream().filter(f -> !f.policy().equals(ExceptionFinding.POLICY)).toList();
    assertThat(others).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      Finding finding = others.get(i);
      assertThat(shown(finding)).isEqualTo(shown(before.get(i)));
      if (!finding.rule().name().startsWith(covered) || finding.isError()) {
        assertThat(finding.isWaived()).isFalse();
      }
    }
    assertThat(after.subList(0, before.size())).isEqualTo(others);
  }

  private static List<Object> shown(Finding finding) {
    return List.of(
        finding.rule().name(),
        finding.message(),
        finding.action(),
        finding.severity(),
        finding.place().map(Object::toString),
        finding.document(),
        finding.evidence().toString(),
        finding.fixes(),
        Optional.of(finding.isError()));
  }

  private static List<Finding> findings(List<PolicySource> sources) {
    return Okite.create()
        .compile(sources)
        .orThrow()
        .bind(Binding.all().verified())
        .evaluate(DOCUMENTS, NOW)
        .findings();
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of("m.p", "m.p.privileged", "m.p.caps", "m.p.named");
  }

  @Provide
  Arbitrary<String> exceptions() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "kinds: [Pod]",
            "kinds: [\"*o*\", Job]",
            "namespaces: [shop]",
            "names: [a, \"?\"]",
            "labels: {app: a}",
            "containers: [proxy]",
            "images: [\"x/*\"]",
            "values: [NET_ADMIN, true, 5]",
            "paths: [\"/spec/*\", /metadata/name]");
    Arbitrary<String> scopes =
        parts
            .set()
            .ofMaxSize(3)
            .map(
                set -> {
                  List<String> keys = new ArrayList<>();
                  for (String part : set) {
                    boolean twice =
                        keys.stream().anyMatch(k -> k.substring(0, 5).equals(part.substring(0, 5)));
                    if (!twice) {
                      keys.add(part);
                    }
                  }
                  return "{" + String.join(", ", keys) + "}";
                });
    Arbitrary<String> ends = Arbitraries.of("2027-01-31", "2027-02-01", "2027-03-01", "2029-01-01");
    return scopes
        .list()
        .ofMaxSize(3)
        .flatMap(
            list ->
                ends.map(
                    end -> {
                      StringBuilder yaml = new StringBuilder("exceptions:");
                      for (String scope : list) {
                        yaml.append("\n- {id: e").append(yaml.length()).append(", rules: [RULES]");
                        yaml.append(", scope: ").append(scope).append(", owner: o, reason: r");
                        yaml.append(", created: 2027-01-01, expires: ").append(end).append('}');
                      }
                      return yaml.toString();
                    }));
  }
}
