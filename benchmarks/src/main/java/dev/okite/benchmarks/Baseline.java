package dev.okite.benchmarks;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Decision;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The policy {@code baseline}, bound. */
final class Baseline {
  private final BoundPolicies policies;

  private Baseline(BoundPolicies policies) {
    this.policies = policies;
  }

  static Baseline planned() {
    return new Baseline(bind(Binding.all()));
  }

  /** One that also asks the reference evaluator. */
  static Baseline verified() {
    return new Baseline(bind(Binding.all().verified()));
  }

  Report evaluate(Document document) {
    return policies.evaluate(document, EvaluationContext.empty());
  }

  /** The names of the rules that find something in {@code pod}, in order. */
  List<String> violated(Map<String, Object> pod) {
    return evaluate(Documents.of("pod", pod)).findings().stream()
        .map(finding -> finding.rule().name())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .distinct()
        .toList();
  }

  /**
   * Checks that {@code document} fails every rule or none.
   *
   * @throws IllegalStateException if it does otherwise
   */
  void expect(Document document, Decision decision) {
    Report report = evaluate(document);
    long rules = report.findings().stream().map(f -> f.rule().name()).distinct().count();
    long expected = decision == Decision.PASSED ? 0 : Violation.ALL.size();
    if (report.decision() != decision || rules != expected) {
      throw new IllegalStateException(
          "expected " + decision + " by " + expected + " rules, found " + report.findings());
    }
  }

  private static BoundPolicies bind(Binding binding) {
    try {
      return Okite.create()
          .compile(PolicySource.classPath(Baseline.class, "baseline.okite"))
          .orThrow()
          .bind(binding);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
