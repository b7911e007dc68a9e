package dev.okite.internal.lint;

import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import java.time.LocalDate;
import java.util.List;

/** Finds exceptions that stay too long. */
final class ExceptionLints {
  private final List<Lint> found;
  private final LocalDate today;

  ExceptionLints(List<Lint> found, LocalDate today) {
    this.found = found;
    this.today = today;
  }

  void addAll(CheckedProgram program) {
    for (CheckedException exception : program.exceptions()) {
      LocalDate expires = exception.waiver().expires();
      LocalDate start = exception.effective().or(exception::created).orElse(today);
      if (expires.isBefore(today)) {
        add(
            LintRule.EXPIRED_EXCEPTION,
            exception,
            "the exception `" + exception.name() + "` expired on " + expires,
            "remove it, or renew it");
      } else if (start.plusYears(1).isBefore(expires)) {
        add(
            LintRule.DISTANT_EXPIRY,
            exception,
            "the exception `"
                + exception.name()
                + "` expires on "
                + expires
                + ", more than a year after "
                + start,
            "let it expire within a year, and renew it if it has to stay");
      }
    }
  }

  private void add(LintRule rule, CheckedException exception, String message, String hint) {
    found.add(new Lint(rule.id(), exception.declaration().name().span(), message, hint));
  }
}
