package dev.okite.cli.command;

import dev.okite.Report;
import dev.okite.cli.output.FindingOrder;
import dev.okite.finding.Finding;
import java.util.List;

/**
 * What came of some of the documents of a run, or of all of them.
 *
 * @param findings in the order to show them
 * @param documents how many documents were judged
 * @param rules how many rules were applied
 * @param evaluations how often a rule ran over a document, or over the set
 * @param unmatched the policies that matched none of the documents
 * @param isAdmissionIdle whether Pod Security admission is asked for, and had nothing to judge
 */
record Judgement(
    List<Finding> findings,
    int documents,
    int rules,
    long evaluations,
    List<String> unmatched,
    boolean isAdmissionIdle) {

  /** What {@code verdict} says of the documents in {@code files}. */
  static Judgement of(Judges.Verdict verdict, List<String> files) {
    Report report = verdict.report();
    return new Judgement(
        FindingOrder.sort(report.findings(), files),
        report.documents(),
        report.rules(),
        report.evaluations(),
        report.unmatched(),
        verdict.isAdmissionIdle());
  }

  /** Of no document, by so many rules. */
  static Judgement ofNothing(int rules) {
    return new Judgement(List.of(), 0, rules, 0, List.of(), false);
  }

  /** What came of these and {@code further} documents, but for the findings. */
  Judgement plus(Judgement further) {
    if (further.documents == 0) {
      return this;
    }
    return new Judgement(
        List.of(),
        documents + further.documents,
        rules,
        evaluations + further.evaluations,
        documents == 0
            ? further.unmatched
            : unmatched.stream().filter(further.unmatched::contains).toList(),
        further.isAdmissionIdle && (documents == 0 || isAdmissionIdle));
  }
}
