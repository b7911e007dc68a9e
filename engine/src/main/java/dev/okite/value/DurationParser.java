package dev.okite.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads the two spellings of durations. */
final class DurationParser {
  private static final int LONGEST = 200;
  private static final String EXPECTED =
      "expected numbers with the units w d h m s ms us ns from large to small, such as `1h30m`";

  private final String text;
  private int at;
  private BigDecimal nanos = BigDecimal.ZERO;
  private @Nullable Unit last;

  private DurationParser(String text) {
    this.text = text;
  }

  /** The nanoseconds of {@code text}, in no particular range. */
  static BigInteger nanos(String text) {
    if (text.length() > LONGEST) {
      throw InvalidText.of(ValueKind.DURATION, text, EXPECTED);
    }
    return new DurationParser(text).parse();
  }

  private BigInteger parse() {
    boolean negative = text.startsWith("-");
    if (negative || text.startsWith("+")) {
      at++;
    }
    if (text.startsWith("P", at)) {
      at++;
      parseIso();
    } else if (!text.substring(at).equals("0")) {
      parseUnits();
    }
    if (nanos.stripTrailingZeros().scale() > 0) {
      throw invalid("a duration is exact to the nanosecond");
    }
    BigInteger whole = nanos.toBigInteger();
    return negative ? whole.negate() : whole;
  }

  private void parseUnits() {
    do {
      BigDecimal number = number();
      int start = at;
      while (at < text.length() && !isDigit(text.charAt(at))) {
        at++;
      }
      add(number, Unit.of(text.substring(start, at)));
    } while (at < text.length());
  }

  private void parseIso() {
    boolean time = false;
    do {
      if (!time && text.startsWith("T", at)) {
        time = true;
        at++;
      }
      BigDecimal number = number();
      char letter = at < text.length() ? text.charAt(at++) : ' ';
      if (letter == 'Y' || (letter == 'M' && !time)) {
        throw invalid("years and months have no fixed length; count days instead");
      }
      add(number, Unit.ofIso(letter, time));
    } while (at < text.length());
  }

  private void add(BigDecimal number, @Nullable Unit unit) {
    if (unit == null || (last != null && unit.compareTo(last) <= 0)) {
      throw invalid(EXPECTED);
    }
    last = unit;
    nanos = nanos.add(number.multiply(BigDecimal.valueOf(unit.nanos)));
  }

  private BigDecimal number() {
    int start = at;
    digits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits();
    }
    return new BigDecimal(text.substring(start, at));
  }

  private void digits() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw invalid(EXPECTED);
    }
  }

  private EvaluationFailure invalid(String reason) {
    return InvalidText.of(ValueKind.DURATION, text, reason);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private enum Unit {
    WEEK(604_800_000_000_000L),
    DAY(86_400_000_000_000L),
    HOUR(3_600_000_000_000L),
    MINUTE(60_000_000_000L),
    SECOND(1_000_000_000L),
    MILLISECOND(1_000_000L),
    MICROSECOND(1_000L),
    NANOSECOND(1L);

    private final long nanos;

    Unit(long nanos) {
      this.nanos = nanos;
    }

    static @Nullable Unit of(String name) {
      return switch (name) {
        case "w" -> WEEK;
        case "d" -> DAY;
        case "h" -> HOUR;
        case "m" -> MINUTE;
        case "s" -> SECOND;
        case "ms" -> MILLISECOND;
        case "us", "µs", "μs" -> MICROSECOND;
        case "ns" -> NANOSECOND;
        default -> null;
      };
    }

    static @Nullable Unit ofIso(char letter, boolean time) {
      return switch (letter) {
        case 'W' -> time ? null : WEEK;
        case 'D' -> time ? null : DAY;
        case 'H' -> time ? HOUR : null;
        case 'M' -> MINUTE;
        case 'S' -> time ? SECOND : null;
        default -> null;
      };
    }
  }
}
