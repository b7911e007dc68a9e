package dev.okite.value;

/**
 * Compact JSON of values, for messages. Recursion is bounded by the depth that documents may have.
 */
final class ValueRenderer {
  private ValueRenderer() {}

  static String json(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Value value, StringBuilder out) {
    if (value instanceof StringValue text) {
      quote(text.value(), out);
    } else if (value instanceof OpaqueValue opaque) {
      quote(opaque.render(), out);
    } else if (value instanceof ListValue list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.append(", ");
        }
        write(list.get(i), out);
      }
      out.append(']');
    } else if (value instanceof MapValue map) {
      out.append('{');
      for (int i = 0; i < map.size(); i++) {
        if (i > 0) {
          out.append(", ");
        }
        quote(map.key(i), out);
        out.append(": ");
        write(map.value(i), out);
      }
      out.append('}');
    } else {
      out.append(value.render());
    }
  }

  private static void quote(String text, StringBuilder out) {
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
            out.append("\\u00")
                .append(Character.forDigit(c >> 4, 16))
                .append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
