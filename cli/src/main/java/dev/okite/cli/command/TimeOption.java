package dev.okite.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The option {@code --now}. */
final class TimeOption {
  private static final int DATE_LENGTH = 10;

  private TimeOption() {}

  /**
   * The time that {@code text} says.
   *
   * @throws StartException if it is neither a date nor a time
   */
  static Instant parse(String text) throws StartException {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw StartException.of(
          "`--now` takes a date such as `2027-06-30` or a time such as `2027-06-30T12:00:00Z`, found `"
              + text
              + "`");
    }
  }
}
