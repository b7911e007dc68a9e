package dev.okite;

import dev.okite.EvaluationContext.ErrorTreatment;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationResult;
import java.util.List;

/**
 * What an evaluation found. Immutable.
 *
 * @param findings in the order of section 8.1 of the language reference, waived ones included
 * @param documents how many documents were evaluated
 * @param rules how many rules were applied
 * @param evaluations how often a rule ran over a document, or over the set
 * @param unmatched the full names of the applied policies that no document matched, so that their
 *     silence says nothing
 * @param decision what it comes to
 */
public record Report(
    List<Finding> findings,
    int documents,
    int rules,
    long evaluations,
    List<String> unmatched,
    Decision decision) {
  public Report {
    findings = List.copyOf(findings);
    unmatched = List.copyOf(unmatched);
  }

  /**
   * A report with the decision that its findings come to, for hosts that put findings together
   * themselves.
   */
  public static Report of(
      List<Finding> findings,
      int documents,
      int rules,
      long evaluations,
      List<String> unmatched,
      EvaluationContext context) {
    boolean blocked = false;
    for (int i = 0; i < findings.size() && !blocked; i++) {
      blocked = blocks(findings.get(i), context.errors());
    }
    Decision decision =
        blocked
            ? Decision.BLOCKED
            : evaluations == 0 ? Decision.NOTHING_EVALUATED : Decision.PASSED;
    return new Report(findings, documents, rules, evaluations, unmatched, decision);
  }

  /** A report of {@code findings}, which are what is made of those of {@code result}. */
  static Report of(
      List<Finding> findings,
      int documents,
      int rules,
      EvaluationResult result,
      EvaluationContext context) {
    return of(findings, documents, rules, result.evaluations(), result.unmatched(), context);
  }

  /** Whether something was evaluated and nothing blocks. */
  public boolean passed() {
    return decision == Decision.PASSED;
  }

  private static boolean blocks(Finding finding, ErrorTreatment errors) {
    if (finding.isError()) {
      return errors == ErrorTreatment.BLOCK;
    }
    return finding.action() == Action.DENY && !finding.isWaived();
  }
}
