package dev.okite.internal.waive;

import dev.okite.exceptions.Approval;
import dev.okite.exceptions.ExceptionFinding;
import dev.okite.exceptions.ExceptionRules;
import dev.okite.finding.Waiver;
import dev.okite.internal.waive.Standing.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says where exceptions stand on one day. */
final class StandingRules {
  private final ExceptionRules rules;
  private final LocalDate today;

  StandingRules(ExceptionRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  /** Expired comes first: what is over needs no approval any more. */
  Standing of(GovernedException exception) {
    if (today.isAfter(exception.waiver().expires())) {
      return new Standing(State.EXPIRED, List.of());
    }
    List<Remark> broken = new ArrayList<>();
    approval(exception).ifPresent(broken::add);
    lifetime(exception).ifPresent(broken::add);
    renewals(exception).ifPresent(broken::add);
    if (!broken.isEmpty()) {
      return new Standing(State.REFUSED, broken);
    }
    Optional<LocalDate> effective = exception.exception().effective();
    if (effective.filter(today::isBefore).isPresent()) {
      String message = subject(exception) + " takes effect on " + effective.get();
      return new Standing(State.PENDING, List.of(Remark.of(ExceptionFinding.PENDING, message)));
    }
    return new Standing(State.IN_FORCE, expiring(exception).stream().toList());
  }

  private Optional<Remark> approval(GovernedException exception) {
    Approval needed = rules.approval(exception.severity());
    String covers =
        subject(exception)
            + " covers `"
            + exception.gravest()
            + "` of "
            + exception.severity().word()
            + " severity";
    Optional<String> approvedBy = exception.waiver().approvedBy();
    if (needed == Approval.NEVER) {
      return refused(
          ExceptionFinding.NOT_APPROVED, covers + ", from which there are no exceptions");
    }
    if (needed == Approval.FREE || rules.isApproved(approvedBy)) {
      return Optional.empty();
    }
    return refused(
        ExceptionFinding.NOT_APPROVED,
        approvedBy.isEmpty()
            ? covers + " and has no `approvedBy`"
            : covers
                + " and is approved by `"
                + approvedBy.get()
                + "`, who is not one of "
                + approvers());
  }

  private String approvers() {
    return "`" + String.join("`, `", rules.sortedApprovers()) + "`";
  }

  /** Without a first day, what is left of the time is what is known of it. */
  private Optional<Remark> lifetime(GovernedException exception) {
    OptionalInt most = rules.maxDays(exception.severity());
    if (most.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> start =
        exception.exception().effective().or(exception.exception()::created);
    Waiver waiver = exception.waiver();
    long days = ChronoUnit.DAYS.between(start.orElse(today), waiver.expires());
    if (days <= most.getAsInt()) {
      return Optional.empty();
    }
    return refused(
        ExceptionFinding.LIFETIME,
        subject(exception)
            + " lasts "
            + Counted.of(days, "day")
            + start.map(day -> " from " + day).orElse(" from today")
            + " to "
            + waiver.expires()
            + ", more than the "
            + most.getAsInt()
            + " for `"
            + exception.gravest()
            + "` of "
            + exception.severity().word()
            + " severity");
  }

  private Optional<Remark> renewals(GovernedException exception) {
    long times = exception.exception().renewals();
    OptionalInt most = rules.maxRenewals();
    if (most.isEmpty() || times <= most.getAsInt()) {
      return Optional.empty();
    }
    return refused(
        ExceptionFinding.RENEWALS,
        subject(exception)
            + " was renewed "
            + Counted.of(times, "time")
            + (most.getAsInt() == 0
                ? ", where no renewal is allowed"
                : ", more than " + Counted.of(most.getAsInt(), "time")));
  }

  private Optional<Remark> expiring(GovernedException exception) {
    LocalDate last = exception.waiver().expires();
    long days = ChronoUnit.DAYS.between(today, last);
    if (days > rules.warnDays()) {
      return Optional.empty();
    }
    String when = days == 0 ? "today" : "in " + Counted.of(days, "day");
    return Optional.of(
        Remark.of(
            ExceptionFinding.EXPIRING, subject(exception) + " expires on " + last + ", " + when));
  }

  private static Optional<Remark> refused(ExceptionFinding kind, String why) {
    return Optional.of(Remark.of(kind, why + "; it waives nothing"));
  }

  private static String subject(GovernedException exception) {
    return "the exception `" + exception.name() + "`";
  }
}
