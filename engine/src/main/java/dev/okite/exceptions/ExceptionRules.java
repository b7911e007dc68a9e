package dev.okite.exceptions;

import dev.okite.finding.Severity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that exceptions are held to (docs/exceptions.md). Immutable: each method gives new
 * rules.
 *
 * @param maxDays how many days an exception may last, by the severity of the gravest rule that it
 *     covers; a severity that is not in it sets no limit
 * @param warnDays for how many days before its last one it is reported as expiring
 * @param approvals what it takes, by the severity of the gravest rule that it covers; a severity
 *     that is not in it is free
 * @param approvers whose approval counts; empty for anybody's
 * @param breadth how far it may reach without approval
 * @param maxRenewals how often it may be renewed; empty for no limit
 * @param reportsUse whether exceptions that waive nothing are reported: right where all documents
 *     are judged together, wrong where each is judged by itself as it arrives
 */
public record ExceptionRules(
    Map<Severity, Integer> maxDays,
    int warnDays,
    Map<Severity, Approval> approvals,
    Set<String> approvers,
    Breadth breadth,
    OptionalInt maxRenewals,
    boolean reportsUse) {

  /**
   * 90 days for critical rules, 180 for those of high severity and 365 for all others; a warning 14
   * days before the last; approval by anybody for critical rules and for what reaches beyond one
   * namespace; three renewals; unused exceptions are reported.
   */
  public static final ExceptionRules DEFAULTS =
      new ExceptionRules(
          Map.of(
              Severity.CRITICAL, 90,
              Severity.HIGH, 180,
              Severity.MEDIUM, 365,
              Severity.LOW, 365,
              Severity.INFO, 365),
          14,
          Map.of(Severity.CRITICAL, Approval.REQUIRED),
          Set.of(),
          Breadth.NAMESPACE,
          OptionalInt.of(3),
          true);

  /** Every exception that compiles holds from its first day to its last, and is only reported. */
  public static final ExceptionRules LENIENT =
      new ExceptionRules(Map.of(), 14, Map.of(), Set.of(), Breadth.ANY, OptionalInt.empty(), true);

  public ExceptionRules {
    maxDays = Map.copyOf(maxDays);
    approvals = Map.copyOf(approvals);
    approvers = Set.copyOf(approvers);
    maxDays.values().forEach(days -> check(days, 1, "an exception lasts at least a day"));
    check(warnDays, 0, "a warning comes on the last day or before");
    maxRenewals.ifPresent(times -> check(times, 0, "an exception is renewed never or more often"));
  }

  /** With {@code days} as the longest time for exceptions from rules of {@code severity}. */
  public ExceptionRules withMaxDays(Severity severity, int days) {
    Map<Severity, Integer> all = new EnumMap<>(Severity.class);
    all.putAll(maxDays);
    all.put(severity, days);
    return with(all, approvals);
  }

  /** Without a longest time for exceptions from rules of {@code severity}. */
  public ExceptionRules withoutMaxDays(Severity severity) {
    Map<Severity, Integer> others = new EnumMap<>(Severity.class);
    others.putAll(maxDays);
    others.remove(severity);
    return with(others, approvals);
  }

  /** With a report from {@code days} days before the last day on; 0 for the last day alone. */
  public ExceptionRules withWarnDays(int days) {
    return new ExceptionRules(
        maxDays, days, approvals, approvers, breadth, maxRenewals, reportsUse);
  }

  /** With {@code approval} as what exceptions from rules of {@code severity} take. */
  public ExceptionRules withApproval(Severity severity, Approval approval) {
    Map<Severity, Approval> all = new EnumMap<>(Severity.class);
    all.putAll(approvals);
    all.put(severity, approval);
    return with(maxDays, all);
  }

  /** With {@code names} as those whose approval counts; none of them for anybody's. */
  public ExceptionRules withApprovers(Collection<String> names) {
    return new ExceptionRules(
        maxDays, warnDays, approvals, Set.copyOf(names), breadth, maxRenewals, reportsUse);
  }

  /** With {@code reach} as what needs no approval. */
  public ExceptionRules withBreadth(Breadth reach) {
    return new ExceptionRules(
        maxDays, warnDays, approvals, approvers, reach, maxRenewals, reportsUse);
  }

  /** With at most {@code times} renewals. */
  public ExceptionRules withMaxRenewals(int times) {
    return new ExceptionRules(
        maxDays, warnDays, approvals, approvers, breadth, OptionalInt.of(times), reportsUse);
  }

  /** With any number of renewals. */
  public ExceptionRules withoutMaxRenewals() {
    return new ExceptionRules(
        maxDays, warnDays, approvals, approvers, breadth, OptionalInt.empty(), reportsUse);
  }

  /** With or without reports on exceptions that waive nothing. */
  public ExceptionRules reportingUse(boolean reports) {
    return new ExceptionRules(
        maxDays, warnDays, approvals, approvers, breadth, maxRenewals, reports);
  }

  /** How many days an exception from a rule of {@code severity} may last; empty for no limit. */
  public OptionalInt maxDays(Severity severity) {
    Integer days = maxDays.get(severity);
    return days == null ? OptionalInt.empty() : OptionalInt.of(days);
  }

  /** What an exception from a rule of {@code severity} takes. */
  public Approval approval(Severity severity) {
    return approvals.getOrDefault(severity, Approval.FREE);
  }

  /** Whether an approval counts. */
  public boolean isApproved(Optional<String> approvedBy) {
    return approvedBy.filter(by -> approvers.isEmpty() || approvers.contains(by)).isPresent();
  }

  /** The names of those whose approval counts, in the order of the alphabet. */
  public Set<String> sortedApprovers() {
    return new TreeSet<>(approvers);
  }

  private ExceptionRules with(Map<Severity, Integer> days, Map<Severity, Approval> needed) {
    return new ExceptionRules(days, warnDays, needed, approvers, breadth, maxRenewals, reportsUse);
  }

  private static void check(int number, int least, String message) {
    if (number < least) {
      throw new IllegalArgumentException(message + ", found " + number);
    }
  }
}
