package dev.okite;

import dev.okite.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The example in the documentation of {@link Okite}, compiled. */
final class JavadocExample {
  private JavadocExample() {}

  static void run(Path path, byte[] bytes, Instant now, StringBuilder out) throws IOException {
    // example
    PolicySet policies = Okite.create().compile(PolicySource.file(path)).orThrow();
    BoundPolicies bound = policies.bind(Binding.all().with("version", "1.29"));
    EvaluationContext context = EvaluationContext.at(now);
    Report report = bound.evaluate(Documents.yaml("pod.yaml", bytes).documents(), context);
    for (Finding finding : report.findings()) {
      out.append(finding.place()).append(' ').append(finding.message());
    }
    // end
  }
}
