package dev.okite.value;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A length of time, exact to the nanosecond; days have 24 hours. */
public final class DurationValue extends OpaqueValue {
  /** The longest duration, either way: longer than any two times are apart. */
  public static final Duration MAX = Duration.ofDays(4_000_000);

  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);
  private static final BigInteger MAX_NANOS = nanosOf(MAX);

  private final Duration value;

  private DurationValue(Duration value) {
    this.value = value;
  }

  /**
   * The value of {@code duration}.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if it is longer than {@link #MAX}
   */
  public static DurationValue of(Duration duration) {
    return ofNanos(nanosOf(duration));
  }

  /**
   * The duration of so many nanoseconds.
   *
   * @throws EvaluationFailure with {@link ErrorCode#OVERFLOW} if it is longer than {@link #MAX}
   */
  public static DurationValue ofNanos(BigInteger nanos) {
    if (!fits(nanos)) {
      throw new EvaluationFailure(
          ErrorCode.OVERFLOW, "a duration is at most " + MAX.toDays() + " days long");
    }
    BigInteger[] parts = nanos.divideAndRemainder(NANOS_PER_SECOND);
    return new DurationValue(Duration.ofSeconds(parts[0].longValue(), parts[1].longValue()));
  }

  /**
   * Reads numbers with the units {@code w d h m s ms us ns}, from large to small ({@code 1h30m}),
   * or ISO 8601 without years and months ({@code P1DT2H}), with an optional sign in front.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code text} is neither, or
   *     longer than {@link #MAX}
   */
  public static DurationValue parse(String text) {
    BigInteger nanos = DurationParser.nanos(text);
    if (!fits(nanos)) {
      throw InvalidText.of(
          ValueKind.DURATION, text, "a duration is at most " + MAX.toDays() + " days long");
    }
    return ofNanos(nanos);
  }

  /** The length of time. */
  public Duration value() {
    return value;
  }

  /** The length in nanoseconds. */
  public BigInteger nanos() {
    return nanosOf(value);
  }

  @Override
  public Integer compareWith(OpaqueValue other) {
    return value.compareTo(((DurationValue) other).value);
  }

  /** A duration has no members: a quotient of two durations counts one in units of the other. */
  @Override
  public @Nullable Value member(String name) {
    return null;
  }

  @Override
  public List<String> memberNames() {
    return List.of();
  }

  @Override
  public ValueKind kind() {
    return ValueKind.DURATION;
  }

  /** Whole numbers of days, hours and so on down to nanoseconds: {@code 1d12h}. */
  @Override
  public String render() {
    if (value.isZero()) {
      return "0s";
    }
    Duration length = value.abs();
    int nanos = length.toNanosPart();
    StringBuilder out = new StringBuilder(value.isNegative() ? "-" : "");
    append(out, length.toDays(), "d");
    append(out, length.toHoursPart(), "h");
    append(out, length.toMinutesPart(), "m");
    append(out, length.toSecondsPart(), "s");
    append(out, nanos / 1_000_000, "ms");
    append(out, nanos / 1_000 % 1_000, "us");
    append(out, nanos % 1_000, "ns");
    return out.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DurationValue that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  private static void append(StringBuilder out, long count, String unit) {
    if (count > 0) {
      out.append(count).append(unit);
    }
  }

  private static boolean fits(BigInteger nanos) {
    return nanos.abs().compareTo(MAX_NANOS) <= 0;
  }

  private static BigInteger nanosOf(Duration duration) {
    return BigInteger.valueOf(duration.getSeconds())
        .multiply(NANOS_PER_SECOND)
        .add(BigInteger.valueOf(duration.getNano()));
  }
}
