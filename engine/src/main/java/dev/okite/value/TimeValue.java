package dev.okite.value;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An instant, exact to the nanosecond, in the years 0000 to 9999. Its members read it in UTC. */
public final class TimeValue extends OpaqueValue {
  /** The first instant. */
  public static final Instant MIN = Instant.parse("0000-01-01T00:00:00Z");

  /** The last instant. */
  public static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final List<String> MEMBERS =
      List.of("year", "month", "day", "hour", "minute", "second", "weekday");

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private final Instant value;

  private TimeValue(Instant value) {
    this.value = value;
  }

  /**
   * The value of {@code instant}.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if it is not between {@link #MIN} and
   *     {@link #MAX}
   */
  public static TimeValue of(Instant instant) {
    if (!fits(instant)) {
      throw new EvaluationFailure(ErrorCode.OVERFLOW, "a time lies in the years 0000 to 9999");
    }
    return new TimeValue(instant);
  }

  /**
   * Reads an instant of RFC 3339 with any offset, or a date, which stands for its midnight in UTC.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code text} is neither, or
   *     does not lie between {@link #MIN} and {@link #MAX}
   */
  public static TimeValue parse(String text) {
    Instant instant = TimeParser.instant(text);
    if (!fits(instant)) {
      throw InvalidText.of(ValueKind.TIME, text, "a time lies in the years 0000 to 9999");
    }
    return new TimeValue(instant);
  }

  /** The instant. */
  public Instant value() {
    return value;
  }

  /**
   * The time that is {@code duration} later.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if it is not between {@link #MIN} and
   *     {@link #MAX}
   */
  public TimeValue plus(DurationValue duration) {
    return of(value.plus(duration.value()));
  }

  /** How much later this time is than {@code earlier}; negative if it comes first. */
  public DurationValue since(TimeValue earlier) {
    return DurationValue.of(Duration.between(earlier.value, value));
  }

  @Override
  public Integer compareWith(OpaqueValue other) {
    return value.compareTo(((TimeValue) other).value);
  }

  /** Fields of the date and time in UTC; the weekday by its English name, such as Monday. */
  @Override
  public @Nullable Value member(String name) {
    OffsetDateTime utc = value.atOffset(ZoneOffset.UTC);
    return switch (name) {
      case "year" -> IntValue.of(utc.getYear());
      case "month" -> IntValue.of(utc.getMonthValue());
      case "day" -> IntValue.of(utc.getDayOfMonth());
      case "hour" -> IntValue.of(utc.getHour());
      case "minute" -> IntValue.of(utc.getMinute());
      case "second" -> IntValue.of(utc.getSecond());
      case "weekday" -> StringValue.of(WEEKDAYS.get(utc.getDayOfWeek().getValue() - 1));
      default -> null;
    };
  }

  @Override
  public List<String> memberNames() {
    return MEMBERS;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.TIME;
  }

  /** RFC 3339 in UTC, with a fraction only where there is one. */
  @Override
  public String render() {
    return value.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeValue that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  private static boolean fits(Instant instant) {
    return !instant.isBefore(MIN) && !instant.isAfter(MAX);
  }
}
