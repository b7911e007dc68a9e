package dev.okite.policies.podsecurity;

import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of several modes about one workload, each once: with the gravest action of the modes
 * that have it, of which none is graver than the one that is chosen for the check, and with all
 * modes that have it behind its message. Belongs to one thread.
 */
final class MergedFindings {
  private final Map<Key, Merged> merged = new LinkedHashMap<>();

  /** What makes two findings about one document the same. */
  record Key(String rule, String pointer, String message) {
    static Key of(Finding finding) {
      return new Key(
          finding.rule().name(), finding.place().map(Place::pointer).orElse(""), finding.message());
    }
  }

  /** A finding, with the gravest action of all modes so far that have it. */
  private static final class Merged {
    private final Finding finding;
    private final Set<String> modes = new LinkedHashSet<>();
    private Action action;

    Merged(Finding finding, Action action) {
      this.finding = finding;
      this.action = action;
    }
  }

  /** Adds what {@code mode} finds, after all graver modes. */
  void add(Mode mode, LevelVersion standard, List<Finding> findings) {
    for (Finding finding : findings) {
      Action action = graver(mode.action(), finding.action()) ? finding.action() : mode.action();
      Merged each = merged.computeIfAbsent(Key.of(finding), key -> new Merged(finding, action));
      each.action = graver(action, each.action) ? action : each.action;
      each.modes.add(mode.word() + " " + standard);
    }
  }

  private static boolean graver(Action one, Action other) {
    return one.compareTo(other) < 0;
  }

  /** The findings, in the order in which they were added first. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Merged each : merged.values()) {
      Finding finding = each.finding;
      // An error is denied in every mode, and its message is about the rule.
      findings.add(
          finding.isError()
              ? finding
              : finding
                  .withAction(each.action)
                  .withMessage(finding.message() + " (" + String.join(", ", each.modes) + ")"));
    }
    return findings;
  }
}
