package dev.okite.internal.operation;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of literals (1.4). */
public final class LiteralValue {
  private LiteralValue() {}

  /** The value of what a literal holds; nothing for one that the parser could not make sense of. */
  public static Optional<Value> of(@Nullable Object literal) {
    if (literal == null) {
      return Optional.of(NullValue.ABSENT);
    } else if (literal instanceof Boolean bool) {
      return Optional.of(BoolValue.of(bool));
    } else if (literal instanceof Long number) {
      return Optional.of(IntValue.of(number));
    } else if (literal instanceof BigDecimal number) {
      return Optional.of(DecimalValue.of(number));
    } else if (literal instanceof String text) {
      return Optional.of(StringValue.of(text));
    } else if (literal instanceof LocalDate date) {
      return Optional.of(TimeValue.of(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    return Optional.empty();
  }
}
