package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import java.time.Duration;
import java.util.List;

/**
 * What a check came to.
 *
 * @param findings in the order to show them
 * @param unreadable what was to be judged and could not be read
 * @param files how many files were read
 * @param documents how many documents were evaluated
 * @param rules how many rules were applied
 * @param evaluations how often a rule ran over a document, or over the set
 * @param time how long it took
 */
public record CheckOutcome(
    List<Finding> findings,
    List<Unreadable> unreadable,
    int files,
    int documents,
    int rules,
    long evaluations,
    Duration time) {
  public CheckOutcome {
    findings = List.copyOf(findings);
    unreadable = List.copyOf(unreadable);
  }

  /** Whether a finding blocks. */
  public boolean isBlocked() {
    return count(Action.DENY) > 0;
  }

  /** Whether something that was to be judged was not, so that silence says nothing. */
  public boolean isIncomplete() {
    return !unreadable.isEmpty() || evaluations == 0 || errors() > 0;
  }

  /** How many findings there are with {@code action}; neither waived ones nor errors count. */
  public int count(Action action) {
    int count = 0;
    for (Finding finding : findings) {
      if (counts(finding) && finding.action() == action) {
        count++;
      }
    }
    return count;
  }

  /** How many findings an exception waived. */
  public int waived() {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.isWaived()) {
        count++;
      }
    }
    return count;
  }

  /** How often a rule could not judge. */
  public int errors() {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.isError()) {
        count++;
      }
    }
    return count;
  }

  /** Whether {@code finding} counts by its action. */
  static boolean counts(Finding finding) {
    return !finding.isError() && !finding.isWaived();
  }
}
