package dev.okite.internal.eval;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * Values on one line, cut where they are long, without ever rendering more than that. Recursion is
 * bounded by the depth that values may have.
 */
public final class ShortText {
  private static final String CUT = "…";

  private final int most;
  private final StringBuilder out = new StringBuilder();

  private ShortText(int most) {
    this.most = most;
  }

  /** {@code value} as JSON, strings in quotes, in about {@code most} characters. */
  public static String quoted(Value value, int most) {
    ShortText text = new ShortText(most);
    text.write(value);
    return text.result();
  }

  /** As {@link #quoted}, but a string as it is. */
  public static String plain(Value value, int most) {
    ShortText text = new ShortText(most);
    if (value instanceof StringValue string) {
      text.characters(string.value(), false);
    } else {
      text.write(value);
    }
    return text.result();
  }

  private String result() {
    return out.length() > most ? out.substring(0, boundary()) + CUT : out.toString();
  }

  /** Does not cut a surrogate pair in two. */
  private int boundary() {
    return Character.isHighSurrogate(out.charAt(most - 1)) ? most - 1 : most;
  }

  private void write(Value value) {
    if (out.length() > most) {
      return;
    }
    if (value instanceof StringValue string) {
      quote(string.value());
    } else if (value instanceof OpaqueValue opaque) {
      quote(opaque.render());
    } else if (value instanceof ListValue list) {
      out.append('[');
      for (int i = 0; i < list.size() && out.length() <= most; i++) {
        out.append(i > 0 ? ", " : "");
        write(list.get(i));
      }
      out.append(']');
    } else if (value instanceof MapValue map) {
      out.append('{');
      for (int i = 0; i < map.size() && out.length() <= most; i++) {
        out.append(i > 0 ? ", " : "");
        quote(map.key(i));
        out.append(": ");
        write(map.value(i));
      }
      out.append('}');
    } else {
      out.append(value.render());
    }
  }

  private void quote(String text) {
    out.append('"');
    characters(text, true);
    out.append('"');
  }

  private void characters(String text, boolean isQuoted) {
    for (int i = 0; i < text.length() && out.length() <= most; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append(isQuoted ? "\\" : "").append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
  }
}
