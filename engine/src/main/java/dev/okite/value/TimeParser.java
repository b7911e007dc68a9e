package dev.okite.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads RFC 3339. Written out because the formatters of the platform take more than the standard
 * does, or less.
 */
final class TimeParser {
  private static final String EXPECTED =
      "expected RFC 3339, such as `2027-06-30T12:00:00Z`, or a date, such as `2027-06-30`";

  private final String text;
  private int at;

  private TimeParser(String text) {
    this.text = text;
  }

  /** The instant that {@code text} stands for. */
  static Instant instant(String text) {
    try {
      return new TimeParser(text).parse();
    } catch (DateTimeException impossible) {
      throw InvalidText.of(ValueKind.TIME, text, "there is no such day or hour");
    }
  }

  private Instant parse() {
    int year = number(4);
    expect('-');
    int month = number(2);
    expect('-');
    int day = number(2);
    LocalDate date = LocalDate.of(year, month, day);
    if (at == text.length()) {
      return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    expectLetter('T');
    int hour = number(2);
    expect(':');
    int minute = number(2);
    expect(':');
    LocalDateTime local = date.atTime(hour, minute, number(2), fraction());
    int offset = offsetMinutes();
    if (at < text.length()) {
      throw invalid();
    }
    return local.toInstant(ZoneOffset.UTC).minusSeconds(60L * offset);
  }

  /** The nanoseconds behind a point, if there is one. */
  private int fraction() {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    int start = ++at;
    int nanos = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (at - start == 9) {
        throw InvalidText.of(ValueKind.TIME, text, "a time is exact to the nanosecond");
      }
      nanos = nanos * 10 + (text.charAt(at++) - '0');
    }
    if (at == start) {
      throw invalid();
    }
    for (int digits = at - start; digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private int offsetMinutes() {
    char sign = at < text.length() ? text.charAt(at) : ' ';
    if (sign != '+' && sign != '-') {
      expectLetter('Z');
      return 0;
    }
    at++;
    int hours = number(2);
    expect(':');
    int minutes = number(2);
    if (hours > 23 || minutes > 59) {
      throw InvalidText.of(ValueKind.TIME, text, "an offset is at most 23:59");
    }
    int offset = hours * 60 + minutes;
    return sign == '-' ? -offset : offset;
  }

  private int number(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++, at++) {
      if (at >= text.length() || !isDigit(text.charAt(at))) {
        throw invalid();
      }
      value = value * 10 + (text.charAt(at) - '0');
    }
    return value;
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      throw invalid();
    }
    at++;
  }

  /** The standard lets its letters be small as well. */
  private void expectLetter(char capital) {
    if (at < text.length() && text.charAt(at) == capital + ('a' - 'A')) {
      at++;
    } else {
      expect(capital);
    }
  }

  private EvaluationFailure invalid() {
    return InvalidText.of(ValueKind.TIME, text, EXPECTED);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
