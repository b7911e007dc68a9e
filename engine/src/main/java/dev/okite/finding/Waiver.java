package dev.okite.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The exception that waived a finding.
 *
 * @param exception its full name
 * @param reason why
 * @param owner who answers for it
 * @param expires the last day on which it is in force, in UTC
 * @param approvedBy who approved it
 * @param ticket where it is followed up
 */
public record Waiver(
    String exception,
    String reason,
    String owner,
    LocalDate expires,
    Optional<String> approvedBy,
    Optional<String> ticket) {}
