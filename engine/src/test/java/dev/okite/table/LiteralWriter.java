package dev.okite.table;

import dev.okite.value.DecimalValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes values so that {@link LiteralReader} reads them, and so that their types show. */
public final class LiteralWriter {
  private LiteralWriter() {}

  /** The literal of {@code value}. */
  public static String write(Value value) {
    if (value instanceof StringValue text) {
      return quote(text.value());
    }
    if (value instanceof OpaqueValue opaque) {
      return opaque.typeName() + "(" + quote(opaque.render()) + ")";
    }
    if (value instanceof ListValue list) {
      return list.elements().stream()
          .map(LiteralWriter::write)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof MapValue map) {
      return IntStream.range(0, map.size())
          .mapToObj(i -> quote(map.key(i)) + ": " + write(map.value(i)))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    String plain = value.render();
    return value instanceof DecimalValue && plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
