package dev.okite.internal.library;

import dev.okite.internal.operation.SizeLimits;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.Value;
import java.util.HexFormat;

/** Writes JSON without blanks. Recursion is bounded by {@link Weight}, which is charged before. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Value value) {
    JsonWriter writer = new JsonWriter();
    writer.append(value);
    return writer.out.toString();
  }

  private void append(Value value) {
    if (value instanceof ListValue list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        append(list.get(i));
      }
      out.append(']');
    } else if (value instanceof MapValue map) {
      out.append('{');
      for (int i = 0; i < map.size(); i++) {
        out.append(i == 0 ? "" : ",");
        quote(map.key(i));
        out.append(':');
        append(map.value(i));
      }
      out.append('}');
    } else if (value instanceof NullValue
        || value instanceof BoolValue
        || value instanceof NumberValue) {
      out.append(value.render());
    } else {
      quote(value.render());
    }
    SizeLimits.checkCharacters(out.length());
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
