package dev.okite.internal.shape;

import dev.okite.syntax.Literal;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.StringValue;
import dev.okite.value.TimeValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What literals are. */
final class Literals {
  private Literals() {}

  static Shape of(Literal literal) {
    Object value = literal.value();
    if (value instanceof Boolean bool) {
      return Shapes.of(BoolValue.of(bool));
    } else if (value instanceof Long number) {
      return Shapes.of(IntValue.of(number));
    } else if (value instanceof BigDecimal number) {
      return Shapes.of(DecimalValue.of(number));
    } else if (value instanceof String text) {
      return Shapes.of(StringValue.of(text));
    } else if (value instanceof LocalDate date) {
      return Shapes.of(TimeValue.of(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    return Shape.NULL;
  }
}
