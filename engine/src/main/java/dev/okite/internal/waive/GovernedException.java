package dev.okite.internal.waive;

import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import dev.okite.internal.check.CheckedException;
import dev.okite.source.Span;

/**
 * An exception that covers a rule which is applied.
 *
 * @param exception the exception
 * @param gravest the full name of the gravest of all rules that it covers; of equally grave ones
 *     the first by name
 * @param severity how bad the findings of that are
 */
record GovernedException(CheckedException exception, String gravest, Severity severity) {
  String name() {
    return exception.name();
  }

  Waiver waiver() {
    return exception.waiver();
  }

  /** Where its name is declared. */
  Span span() {
    return exception.declaration().name().span();
  }
}
