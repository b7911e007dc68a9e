package dev.okite.cli.repl;

import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Locale;

/** Values as expressions of the language that have them. */
final class ValueLiteral {
  /** What people can still read in a test. */
  private static final int LONGEST = 20_000;

  private final StringBuilder out = new StringBuilder();

  private ValueLiteral() {}

  /**
   * An expression whose value is {@code value}.
   *
   * @throws ReplException if there is none, or it is too long
   */
  static String of(Value value) throws ReplException {
    ValueLiteral literal = new ValueLiteral();
    literal.write(value);
    return literal.out.toString();
  }

  /** A string of the language that is {@code text}. */
  static String of(String text) {
    ValueLiteral literal = new ValueLiteral();
    literal.quote(text);
    return literal.out.toString();
  }

  private void write(Value value) throws ReplException {
    if (out.length() > LONGEST) {
      throw new ReplException("the value is too large to be written into a test");
    }
    if (value instanceof StringValue string) {
      quote(string.value());
    } else if (value instanceof OpaqueValue opaque) {
      out.append(opaque.typeName()).append('(');
      quote(opaque.render());
      out.append(')');
    } else if (value instanceof ListValue list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i > 0 ? ", " : "");
        write(list.get(i));
      }
      out.append(']');
    } else if (value instanceof MapValue map) {
      out.append('{');
      for (int i = 0; i < map.size(); i++) {
        out.append(i > 0 ? ", " : "");
        quote(map.key(i));
        out.append(": ");
        write(map.value(i));
      }
      out.append('}');
    } else if (value instanceof DecimalValue decimal) {
      String text = decimal.render();
      out.append(text).append(text.indexOf('.') < 0 ? ".0" : "");
    } else if (value instanceof IntValue
        || value instanceof BoolValue
        || value instanceof NullValue) {
      out.append(value.render());
    } else {
      throw new ReplException("a number of more than 64 bits cannot be written into a test");
    }
  }

  private void quote(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"', '\\', '{', '}' -> out.append('\\').appendCodePoint(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        int type = Character.getType(c);
        boolean isHidden =
            type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (isHidden) {
          out.append("\\u{").append(Integer.toHexString(c).toUpperCase(Locale.ROOT)).append('}');
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
