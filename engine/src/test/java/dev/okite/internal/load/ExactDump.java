package dev.okite.internal.load;

import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.value.BigIntValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.Holder;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * Writes down everything that can be seen of what was read: classes, exact numbers, the order of
 * keys, offsets, holders and errors.
 */
final class ExactDump {
  private final StringBuilder out = new StringBuilder();

  private ExactDump() {}

  static String of(ReadResult result) {
    ExactDump dump = new ExactDump();
    for (Document document : result.documents()) {
      dump.out.append(document.file()).append(' ').append(document.index());
      dump.out.append(' ').append(document.pointerTo(document.value())).append('\n');
      dump.value(document.value(), document, 1);
    }
    result.errors().forEach(error -> dump.out.append(error.document()).append(' ').append(error));
    return dump.out.toString();
  }

  private void value(Value value, Holder holder, int depth) {
    out.append(" ".repeat(depth)).append(value.getClass().getSimpleName());
    out.append(' ').append(value.start()).append('-').append(value.end());
    out.append(value.holder() == holder ? " " : " held by another ");
    if (value instanceof MapValue map) {
      out.append('\n');
      for (int i = 0; i < map.size(); i++) {
        StringValue key = map.keyValue(i);
        out.append(" ".repeat(depth)).append(key.start()).append('-').append(key.end());
        out.append(" key ").append(quoted(key.value()));
        out.append(map.indexOf(key.value()) == i ? "\n" : " not found\n");
        value(map.value(i), map, depth + 1);
      }
    } else if (value instanceof ListValue list) {
      out.append('\n');
      for (Value element : list.elements()) {
        value(element, list, depth + 1);
      }
    } else {
      out.append(scalar(value)).append('\n');
    }
  }

  private static String scalar(Value value) {
    if (value instanceof StringValue text) {
      return quoted(text.value());
    } else if (value instanceof DecimalValue number) {
      return number.value().unscaledValue() + "e" + -number.value().scale();
    }
    return value instanceof BigIntValue number ? number.value().toString() : value.render();
  }

  private static String quoted(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.chars().forEach(c -> shown.append(c < ' ' ? "\\" + c : Character.toString(c)));
    return shown.append('"').toString();
  }
}
