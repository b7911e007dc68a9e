package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final String POLICY =
      """
      module example.pods

      def containers(pod) = (pod.spec.initContainers ?? []) ++ (pod.spec.containers ?? [])

      policy careful {
        param allowed: list<string> = ["registry.example"]
        match resource.kind == "Pod"
        let everyone = containers(resource)

        rule privileged {
          for c in everyone
          deny when c.securityContext.privileged
            because "container {c.name} is privileged"
            fix remove c.securityContext.privileged
        }

        rule registry {
          for c in everyone
          require any prefix in allowed: c.image.startsWith(prefix)
            because "{c.name} runs {c.image}"
        }

        rule host {
          deny when resource.spec.hostNetwork
          require resource.spec.hostPID == false
        }

        rule broken {
          for c in everyone
          deny when c.name
        }
      }
      """;

  private static final String POD =
      """
      kind: Pod
      spec:
        containers:
        - name: app
          image: nginx
          securityContext:
            privileged: true
        - name: side
          image: registry.example/side
      """;

  @Test
  void findingsCarryTheirPlaces() {
    PolicySet policies = Okite.create().compile(PolicySource.text("p.okite", POLICY)).orThrow();
    Report report =
        policies
            .bind(Binding.all().verified())
            .evaluate(
                Documents.yaml("pod.yaml", POD.getBytes(StandardCharsets.UTF_8)).documents(),
                EvaluationContext.empty());
    List<String> lines = report.findings().stream().map(EvaluationTest::line).toList();
    assertThat(lines)
        .containsExactly(
            "privileged pod.yaml:7:19 /spec/containers/0/securityContext/privileged container app is privileged",
            "registry pod.yaml:5:12 /spec/containers/0/image app runs nginx",
            "host pod.yaml:2:1 /spec/hostPID example.pods.careful.host",
            "broken pod.yaml:4:11 /spec/containers/0/name a condition is true, false or null, found string; compare it to something",
            "broken pod.yaml:8:11 /spec/containers/1/name a condition is true, false or null, found string; compare it to something");
    assertThat(report.decision()).isEqualTo(Decision.BLOCKED);
  }

  private static String line(Finding finding) {
    String name = finding.rule().name();
    return name.substring(name.lastIndexOf('.') + 1)
        + " "
        + finding.place().orElseThrow()
        + " "
        + finding.place().orElseThrow().pointer()
        + " "
        + finding.message();
  }
}
