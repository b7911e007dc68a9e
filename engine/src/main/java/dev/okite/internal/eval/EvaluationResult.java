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
 */
public record EvaluationResult(List<Finding> findings, long evaluations) {
  public EvaluationResult {
    findings = List.copyOf(findings);
  }
}
