package dev.okite;

import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes computed values, which stand nowhere, of what a host hands over. */
final class HostValues {
  private static final int MAX_DEPTH = 100;
  private static final int MAX_VALUES = 1_000_000;

  private int values;

  private HostValues() {}

  /**
   * The value of {@code host}: null, a Boolean, a number, a String, a List or Map of such, or a
   * {@link Value}.
   *
   * @throws IllegalArgumentException if it holds anything else, or nests more than a hundred levels
   *     deep
   */
  static Value valueOf(@Nullable Object host) {
    return new HostValues().valueOf(host, 0);
  }

  private Value valueOf(@Nullable Object host, int depth) {
    if (++values > MAX_VALUES) {
      throw new IllegalArgumentException(
          "a value of the host consists of more than " + MAX_VALUES + " values");
    }
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "a value of the host nests more than " + MAX_DEPTH + " levels deep");
    }
    if (host == null) {
      return NullValue.ABSENT;
    }
    if (host instanceof Value value) {
      return value;
    }
    if (host instanceof Boolean bool) {
      return BoolValue.of(bool);
    }
    if (host instanceof CharSequence text) {
      return StringValue.of(text.toString());
    }
    if (host instanceof Number number) {
      return number(number);
    }
    if (host instanceof List<?> list) {
      List<Value> elements = new ArrayList<>(list.size());
      for (Object element : list) {
        elements.add(valueOf(element, depth + 1));
      }
      return ListValue.of(elements);
    }
    if (host instanceof Map<?, ?> map) {
      return map(map, depth);
    }
    throw new IllegalArgumentException(
        "a value of the host is null, a Boolean, a number, a String, a List, a Map or a Value, found "
            + host.getClass().getName());
  }

  private Value map(Map<?, ?> map, int depth) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException(
            "the keys of a map of the host are strings, found `" + entry.getKey() + "`");
      }
      entries.put(key, valueOf(entry.getValue(), depth + 1));
    }
    return MapValue.of(entries);
  }

  private static Value number(Number number) {
    if (number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte) {
      return IntValue.of(number.longValue());
    }
    if (number instanceof BigInteger big) {
      return NumberValue.of(big);
    }
    if (number instanceof BigDecimal decimal) {
      return DecimalValue.of(decimal);
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("a number of the host is finite, found " + value);
      }
      return DecimalValue.of(new BigDecimal(number.toString()));
    }
    throw new IllegalArgumentException(
        "a number of the host is one of the classes of java.lang or java.math, found "
            + number.getClass().getName());
  }
}
