package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.finding.Action;
import java.util.ArrayList;
import java.util.List;

/** One line that says how much was checked and what came of it. */
public final class Summary {
  private final Palette palette;

  Summary(Palette palette) {
    this.palette = palette;
  }

  String of(CheckOutcome outcome) {
    String scope = scope(outcome) + " in " + seconds(outcome.time().toMillis()) + ": ";
    return scope + palette.paint(role(outcome), verdict(outcome));
  }

  /** How much was checked. */
  public static String scope(CheckOutcome outcome) {
    return "checked "
        + amount(outcome.documents(), "document")
        + " in "
        + amount(outcome.files(), "file")
        + " with "
        + amount(outcome.rules(), "rule")
        + " ("
        + amount(outcome.evaluations(), "evaluation")
        + ")";
  }

  /** What came of it. */
  public static String verdict(CheckOutcome outcome) {
    List<String> results = results(outcome);
    return !results.isEmpty()
        ? String.join(", ", results)
        : outcome.evaluations() == 0 ? "nothing was judged" : "nothing found";
  }

  private static Role role(CheckOutcome outcome) {
    if (outcome.isIncomplete()) {
      return Role.ERROR;
    }
    return outcome.isBlocked() ? Role.GRAVE : Role.GOOD;
  }

  private static List<String> results(CheckOutcome outcome) {
    List<String> results = new ArrayList<>();
    bySeverity(outcome, Action.DENY, "denied", results);
    bySeverity(outcome, Action.WARN, "warned", results);
    bySeverity(outcome, Action.AUDIT, "audited", results);
    if (outcome.counts().waived() > 0) {
      results.add(outcome.counts().waived() + " waived");
    }
    if (outcome.counts().known() > 0) {
      results.add(outcome.counts().known() + " known");
    }
    if (outcome.counts().errors() > 0) {
      results.add(amount(outcome.counts().errors(), "error"));
    }
    if (!outcome.unreadable().isEmpty()) {
      results.add(outcome.unreadable().size() + " unreadable");
    }
    if (!outcome.fixed().isEmpty()) {
      results.add(outcome.fixedCount() + " fixed");
    }
    return results;
  }

  private static void bySeverity(
      CheckOutcome outcome, Action action, String word, List<String> results) {
    List<String> parts = new ArrayList<>();
    outcome
        .counts()
        .bySeverity(action)
        .forEach((severity, count) -> parts.add(count + " " + severity.word()));
    if (!parts.isEmpty()) {
      results.add(outcome.counts().of(action) + " " + word + " (" + String.join(", ", parts) + ")");
    }
  }

  /** Such as {@code 2 files}. */
  public static String amount(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static String seconds(long millis) {
    long hundredths = Math.max(0, (millis + 5) / 10);
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + " s";
  }
}
