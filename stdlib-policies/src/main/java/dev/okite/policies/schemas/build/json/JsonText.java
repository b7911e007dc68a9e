package dev.okite.policies.schemas.build.json;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** JSON without blanks. */
final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** A tree of maps, lists, texts, truth values and {@link Value}s. */
  static String of(Object tree) {
    JsonText text = new JsonText();
    text.write(tree);
    return text.out.append('\n').toString();
  }

  private void write(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(before);
        quote(String.valueOf(entry.getKey()));
        out.append(':');
        write(entry.getValue());
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (tree instanceof List<?> list) {
      String before = "[";
      for (Object each : list) {
        out.append(before);
        write(each);
        before = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (tree instanceof ListValue list) {
      write(list.elements());
    } else if (tree instanceof MapValue map) {
      throw new IllegalArgumentException("no schema lists the map " + map.render());
    } else if (tree instanceof String text) {
      quote(text);
    } else if (tree instanceof StringValue text) {
      quote(text.value());
    } else if (tree instanceof NullValue) {
      out.append("null");
    } else if (tree instanceof Value value) {
      out.append(value.render());
    } else {
      out.append(tree);
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
