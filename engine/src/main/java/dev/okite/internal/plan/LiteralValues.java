package dev.okite.internal.plan;

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
import org.jspecify.annotations.Nullable;

/** The values of literals (language reference 1.4). */
final class LiteralValues {
  private LiteralValues() {}

  static Value valueOf(@Nullable Object literal) {
    if (literal == null) {
      return NullValue.ABSENT;
    }
    if (literal instanceof Boolean bool) {
      return BoolValue.of(bool);
    }
    if (literal instanceof Long integer) {
      return IntValue.of(integer);
    }
    if (literal instanceof BigDecimal decimal) {
      return DecimalValue.of(decimal);
    }
    if (literal instanceof LocalDate date) {
      return TimeValue.of(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    return StringValue.of((String) literal);
  }
}
