package dev.okite.internal.check;

import dev.okite.finding.Waiver;
import dev.okite.syntax.ExceptionDecl;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An exception whose names are resolved.
 *
 * @param name its full name, {@code module.exception}
 * @param declaration where it is declared
 * @param rules the full names of the rules that it covers
 * @param condition which of their findings it waives; all of them where there is none
 * @param waiver what a waived finding carries
 * @param created when it was written
 * @param effective the first day on which it is in force, in UTC
 * @param renewals how often it was renewed
 */
public record CheckedException(
    String name,
    ExceptionDecl declaration,
    Set<String> rules,
    Optional<ExceptionCondition> condition,
    Waiver waiver,
    Optional<LocalDate> created,
    Optional<LocalDate> effective,
    long renewals) {
  public CheckedException {
    rules = Set.copyOf(rules);
  }

  /** Whether its condition has to be asked for each finding. */
  public boolean readsFinding() {
    return condition.isPresent() && condition.get().readsFinding();
  }
}
