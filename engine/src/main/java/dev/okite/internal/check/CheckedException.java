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
 * @param declaration where it is declared; its condition is evaluated with the finding's document
 *     as {@code resource}
 * @param rules the full names of the rules that it covers
 * @param waiver what a waived finding carries
 * @param created when it was written
 * @param effective the first day on which it is in force, in UTC
 */
public record CheckedException(
    String name,
    ExceptionDecl declaration,
    Set<String> rules,
    Waiver waiver,
    Optional<LocalDate> created,
    Optional<LocalDate> effective) {
  public CheckedException {
    rules = Set.copyOf(rules);
  }
}
