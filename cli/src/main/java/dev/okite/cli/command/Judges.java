package dev.okite.cli.command;

import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that judges the documents of a run.
 *
 * @param policies the policies; empty if none is applied
 * @param admission Pod Security admission; empty if nobody asks for it
 */
record Judges(Optional<BoundPolicies> policies, Optional<PodSecurityAdmission> admission) {

  /** How many rules the policies have. */
  int ruleCount() {
    return policies.map(BoundPolicies::ruleCount).orElse(0);
  }

  /** What all of them find, in one report. */
  Report evaluate(List<Document> documents, EvaluationContext context) {
    List<Report> reports = new ArrayList<>();
    policies.ifPresent(bound -> reports.add(bound.evaluate(documents, context)));
    admission.ifPresent(cluster -> reports.add(cluster.evaluate(documents, context)));
    List<Finding> findings = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    int rules = 0;
    long evaluations = 0;
    for (Report report : reports) {
      findings.addAll(report.findings());
      unmatched.addAll(report.unmatched());
      rules += report.rules();
      evaluations += report.evaluations();
    }
    return Report.of(findings, documents.size(), rules, evaluations, unmatched, context);
  }
}
