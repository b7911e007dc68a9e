package dev.okite.internal.schema;

import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads keywords of a schema. What has not the form that it ought to have is left out. */
record Words(MapValue map) {
  boolean has(String key) {
    return map.indexOf(key) >= 0;
  }

  boolean isTrue(String key) {
    return map.get(key) instanceof BoolValue flag && flag.value();
  }

  Optional<String> text(String key) {
    return map.get(key) instanceof StringValue text ? Optional.of(text.value()) : Optional.empty();
  }

  Optional<NumberValue> number(String key) {
    return map.get(key) instanceof NumberValue number ? Optional.of(number) : Optional.empty();
  }

  /** A size, which is no greater than any that can be. */
  int size(String key, int otherwise) {
    BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
    return number(key)
        .map(NumberValue::toBigDecimal)
        .map(size -> size.max(BigDecimal.ZERO).min(most).intValue())
        .orElse(otherwise);
  }

  Optional<MapValue> map(String key) {
    return map.get(key) instanceof MapValue inner ? Optional.of(inner) : Optional.empty();
  }

  List<Value> list(String key) {
    return map.get(key) instanceof ListValue list ? list.elements() : List.of();
  }

  /** The texts of a list, or the one text in its place. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    text(key).ifPresent(texts::add);
    for (Value each : list(key)) {
      if (each instanceof StringValue text) {
        texts.add(text.value());
      }
    }
    return texts;
  }
}
