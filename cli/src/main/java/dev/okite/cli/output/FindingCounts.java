package dev.okite.cli.output;

import dev.okite.finding.Action;
import dev.okite.finding.Severity;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many findings there are of each kind. Immutable.
 *
 * @param graded by what is to be done about them and how bad they are, the gravest first; neither
 *     waived and known ones nor errors count
 * @param waived how many findings an exception waived
 * @param errors how often a rule could not judge
 * @param known how many findings a baseline holds
 */
public record FindingCounts(
    Map<Action, Map<Severity, Integer>> graded, int waived, int errors, int known) {
  /** Of no findings. */
  public static final FindingCounts NONE = new FindingCounts(Map.of(), 0, 0, 0);

  public FindingCounts {
    graded = Collections.unmodifiableMap(graded);
  }

  /** Counts {@code findings}. */
  public static FindingCounts of(List<Reported> findings) {
    Map<Action, Map<Severity, Integer>> graded = new EnumMap<>(Action.class);
    int waived = 0;
    int errors = 0;
    int known = 0;
    for (Reported reported : findings) {
      waived += reported.finding().isWaived() ? 1 : 0;
      errors += reported.finding().isError() ? 1 : 0;
      known += reported.isKnown() ? 1 : 0;
      if (reported.isGraded()) {
        add(graded, reported.finding().action(), reported.finding().severity(), 1);
      }
    }
    return new FindingCounts(graded, waived, errors, known);
  }

  /** The counts of both together. */
  public FindingCounts plus(FindingCounts other) {
    Map<Action, Map<Severity, Integer>> sum = new EnumMap<>(Action.class);
    for (FindingCounts counts : List.of(this, other)) {
      counts.graded.forEach(
          (action, bySeverity) ->
              bySeverity.forEach((severity, count) -> add(sum, action, severity, count)));
    }
    return new FindingCounts(
        sum, waived + other.waived, errors + other.errors, known + other.known);
  }

  /** How many there are with {@code action}. */
  public int of(Action action) {
    int sum = 0;
    for (int count : bySeverity(action).values()) {
      sum += count;
    }
    return sum;
  }

  /** How many there are that are {@code severity}, whatever is to be done about them. */
  public int of(Severity severity) {
    int sum = 0;
    for (Map<Severity, Integer> bySeverity : graded.values()) {
      sum += bySeverity.getOrDefault(severity, 0);
    }
    return sum;
  }

  /** Those with {@code action} by how bad they are, the gravest first. */
  Map<Severity, Integer> bySeverity(Action action) {
    return graded.getOrDefault(action, Map.of());
  }

  private static void add(
      Map<Action, Map<Severity, Integer>> graded, Action action, Severity severity, int count) {
    graded
        .computeIfAbsent(action, a -> new TreeMap<>(Comparator.reverseOrder()))
        .merge(severity, count, Integer::sum);
  }
}
