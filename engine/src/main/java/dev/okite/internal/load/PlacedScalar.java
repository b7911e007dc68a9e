package dev.okite.internal.load;

import dev.okite.value.BigIntValue;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/** A scalar once more, at another place. */
final class PlacedScalar {
  private PlacedScalar() {}

  /**
   * What equals {@code value}, from {@code start} to {@code end}.
   *
   * @throws IllegalArgumentException if it is none that documents have
   */
  static Value of(Value value, int start, int end) {
    if (value instanceof StringValue text) {
      return StringValue.at(text.value(), start, end);
    } else if (value instanceof IntValue number) {
      return IntValue.at(number.value(), start, end);
    } else if (value instanceof BoolValue bool) {
      return BoolValue.at(bool.value(), start, end);
    } else if (value instanceof BigIntValue number) {
      return BigIntValue.at(number.value(), start, end);
    } else if (value instanceof DecimalValue number) {
      return DecimalValue.at(number.value(), start, end);
    } else if (value instanceof NullValue) {
      return NullValue.at(start, end);
    }
    throw new IllegalArgumentException("a " + value.typeName() + " does not stand in documents");
  }
}
