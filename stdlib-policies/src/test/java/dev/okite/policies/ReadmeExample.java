package dev.okite.policies;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.Report;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import java.io.PrintWriter;
import java.time.Clock;

/** The example of the README, which is held to be the same. */
final class ReadmeExample {
  private ReadmeExample() {}

  static boolean admits(byte[] manifest, Clock clock, PrintWriter log) {
    PolicySet policies = StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();
    BoundPolicies baseline = policies.bind(Binding.of("kubernetes.pod_security.baseline"));

    ReadResult read = Documents.yaml("web.yaml", manifest);
    Report report = baseline.evaluate(read.documents(), EvaluationContext.at(clock.instant()));
    for (Finding finding : report.findings()) {
      finding.place().ifPresent(place -> log.println(place + ": " + finding.message()));
    }
    return report.passed() && read.errors().isEmpty();
  }
}
