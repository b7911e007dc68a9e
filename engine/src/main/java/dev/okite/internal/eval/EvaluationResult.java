package dev.okite.internal.eval;

import dev.okite.finding.Finding;
import java.util.List;

/**
 * What an evaluation gives.
 *
 * @param findings in the order of section 8.1 of the language reference, with the action {@code
 *     DENY}, none waived
 * @param evaluations how often a rule ran over a document, or over the inventory: all guards of it
 *     held, or one failed
 * @param unmatched the full names of the applied policies whose rules were all kept from running by
 *     their guards, always, in order; a rule that an earlier policy ran was not kept from it
 */
public record EvaluationResult(List<Finding> findings, long evaluations, List<String> unmatched) {
  public EvaluationResult {
    findings = List.copyOf(findings);
    unmatched = List.copyOf(unmatched);
  }
}
