package dev.okite.cli.output;

import dev.okite.cli.baseline.BaselineEntry;
import dev.okite.cli.input.Unreadable;
import dev.okite.finding.Action;
import java.time.Duration;
import java.util.List;

/**
 * What a check came to.
 *
 * @param counts how many findings there are
 * @param unreadable what was to be judged and could not be read
 * @param files how many files were read
 * @param documents how many documents were evaluated
 * @param rules how many rules were applied
 * @param evaluations how often a rule ran over a document, or over the set
 * @param time how long it took
 * @param fixed what the baseline holds and was not found, sorted; nothing without a baseline
 */
public record CheckOutcome(
    FindingCounts counts,
    List<Unreadable> unreadable,
    int files,
    int documents,
    int rules,
    long evaluations,
    Duration time,
    List<BaselineEntry> fixed) {
  public CheckOutcome {
    unreadable = List.copyOf(unreadable);
    fixed = List.copyOf(fixed);
  }

  /** Whether a finding blocks. */
  public boolean isBlocked() {
    return counts.of(Action.DENY) > 0;
  }

  /** How many findings the baseline holds that were not found. */
  public int fixedCount() {
    return fixed.stream().mapToInt(BaselineEntry::count).sum();
  }

  /** Whether something that was to be judged was not, so that silence says nothing. */
  public boolean isIncomplete() {
    return !unreadable.isEmpty() || evaluations == 0 || counts.errors() > 0;
  }
}
