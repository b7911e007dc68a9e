package dev.okite.internal.reference;

import dev.okite.syntax.Literal;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The values of literals (spec 1.4). */
final class Literals {
  private Literals() {}

  static Value value(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return NullValue.ABSENT;
    }
    if (value instanceof Boolean bool) {
      return BoolValue.of(bool);
    }
    if (value instanceof Long number) {
      return IntValue.of(number);
    }
    if (value instanceof BigDecimal number) {
      return DecimalValue.of(number);
    }
    if (value instanceof String text) {
      return StringValue.of(text);
    }
    if (value instanceof LocalDate day) {
      return TimeValue.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    throw new IllegalStateException("no literal: " + value);
  }
}
