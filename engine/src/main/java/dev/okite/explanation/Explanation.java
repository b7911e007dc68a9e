package dev.okite.explanation;

import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule came to what it did on a document, or in a run over the inventory. Immutable.
 *
 * @param rule the rule
 * @param policy the full name of the policy that applied it
 * @param document the document; empty for a rule over the inventory
 * @param outcome what the rule came to
 * @param findings what it found, in order, as an evaluation reports it
 * @param reasons what decided the outcome, in the order in which it was evaluated; exceptions that
 *     waived something come last
 */
public record Explanation(
    RuleDescription rule,
    String policy,
    Optional<Document> document,
    Outcome outcome,
    List<Finding> findings,
    List<Reason> reasons) {

  /** What a rule comes to. */
  public enum Outcome {
    /** It made a finding that no exception waived. */
    FIRED,
    /** It made findings, and exceptions waived all of them. */
    WAIVED,
    /** Its steps ran and found nothing. */
    QUIET,
    /** A {@code match} of its policies, or an {@code except}, kept it from running. */
    NOT_APPLIED,
    /** It made an error finding: something could not be judged, whatever else it found. */
    ERROR
  }

  public Explanation {
    findings = List.copyOf(findings);
    reasons = List.copyOf(reasons);
  }

  /** Whether everything that decided is told, and nothing was left out because there is so much. */
  public boolean isComplete() {
    return reasons.stream().allMatch(Reason::isComplete);
  }
}
