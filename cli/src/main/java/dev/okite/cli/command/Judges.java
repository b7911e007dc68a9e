package dev.okite.cli.command;

import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Whether what they find in a document may depend on others. */
  boolean needInventory() {
    return admission.isPresent() || policies.map(BoundPolicies::needsInventory).orElse(false);
  }

  /**
   * What came of an evaluation.
   *
   * @param report what all judges find
   * @param isAdmissionIdle whether Pod Security admission is asked for, and had nothing to judge
   */
  record Verdict(Report report, boolean isAdmissionIdle) {}

  /** What all of them find, in one report. */
  Verdict evaluate(List<Document> documents, EvaluationContext context) {
    List<Report> reports = new ArrayList<>();
    if (policies.isPresent()) {
      reports.add(policies.get().evaluate(documents, context));
    }
    if (admission.isEmpty() && reports.size() == 1) {
      return new Verdict(reports.get(0), false);
    }
    Optional<Report> ofAdmission = admission.map(a -> a.evaluate(documents, context));
    ofAdmission.ifPresent(reports::add);
    List<Finding> findings = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    Set<Said> said = new HashSet<>();
    int rules = 0;
    long evaluations = 0;
    for (Report report : reports) {
      report.findings().stream().filter(f -> !said.contains(Said.of(f))).forEach(findings::add);
      report.findings().forEach(finding -> said.add(Said.of(finding)));
      unmatched.addAll(report.unmatched());
      rules += report.rules();
      evaluations += report.evaluations();
    }
    return new Verdict(
        Report.of(findings, documents.size(), rules, evaluations, unmatched, context),
        ofAdmission.filter(report -> report.evaluations() == 0).isPresent());
  }

  /**
   * What makes the finding of one judge the same as that of another, such as about an exception.
   */
  private record Said(String rule, Action action, String message, String place) {
    /** Of what is said about an exception, the message counts what it waived for one judge. */
    static Said of(Finding finding) {
      boolean isAboutException = finding.policy().equals(ExceptionFinding.POLICY);
      return new Said(
          finding.rule().name(),
          finding.action(),
          isAboutException ? "" : finding.message(),
          finding.place().map(place -> place + " " + place.pointer()).orElse(""));
    }
  }
}
