package dev.okite.syntax.binary;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The values of literals as bytes. */
final class LiteralCode {
  private static final int NULL = 0;
  private static final int FALSE = 1;
  private static final int TRUE = 2;
  private static final int INTEGER = 3;
  private static final int DECIMAL = 4;
  private static final int TEXT = 5;
  private static final int DATE = 6;
  private static final int KINDS = 7;

  /** More than the parser takes; what is computed with a number grows with these. */
  private static final int MAX_SCALE = 1000;

  private LiteralCode() {}

  static void write(@Nullable Object value, TreeSink sink) {
    if (value == null) {
      sink.number(NULL);
    } else if (value instanceof Boolean bool) {
      sink.number(bool ? TRUE : FALSE);
    } else if (value instanceof Long integer) {
      sink.number(INTEGER);
      sink.number64(integer);
    } else if (value instanceof BigDecimal decimal) {
      sink.number(DECIMAL);
      sink.text(decimal.toString());
    } else if (value instanceof String text) {
      sink.number(TEXT);
      sink.text(text);
    } else if (value instanceof LocalDate date) {
      sink.number(DATE);
      sink.number64(date.toEpochDay());
    } else {
      throw new IllegalArgumentException("no literal has a " + value.getClass());
    }
  }

  static @Nullable Object read(TreeFeed feed) throws MalformedTreeException {
    return switch (feed.below(KINDS)) {
      case NULL -> null;
      case FALSE -> false;
      case TRUE -> true;
      case INTEGER -> feed.number64();
      case DECIMAL -> decimal(feed.text());
      case TEXT -> feed.text();
      default -> date(feed.number64());
    };
  }

  private static BigDecimal decimal(String text) throws MalformedTreeException {
    try {
      if (text.length() <= MAX_SCALE) {
        BigDecimal decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) <= MAX_SCALE) {
          return decimal;
        }
      }
      throw new MalformedTreeException("a number is out of range");
    } catch (NumberFormatException notOne) {
      throw new MalformedTreeException("a number has other signs than digits");
    }
  }

  private static LocalDate date(long day) throws MalformedTreeException {
    try {
      return LocalDate.ofEpochDay(day);
    } catch (DateTimeException notOne) {
      throw new MalformedTreeException("a date is out of range");
    }
  }
}
