package dev.okite.cli.repl;

import dev.okite.cli.output.Printable;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * Values as text for people: JSON on one line where that is short, else a line for each part. Never
 * makes more text than it shows. Recursion is bounded by the depth that values may have.
 */
final class ValueText {
  private static final int WIDTH = 80;
  private static final int LONGEST_STRING = 2_000;
  private static final String CUT = "…";

  private final int lines;
  private final StringBuilder out = new StringBuilder();
  private int used = 1;
  private boolean cut;

  private ValueText(int lines) {
    this.lines = lines;
  }

  /** {@code value} in at most about {@code lines} lines, with a remark where it is cut. */
  static String of(Value value, int lines) {
    ValueText text = new ValueText(lines);
    text.write(value, "");
    text.out.append('\n');
    if (text.cut) {
      text.out
          .append(CUT + " cut after ")
          .append(lines)
          .append(lines == 1 ? " line" : " lines")
          .append("; `:set lines N` shows more\n");
    }
    return text.out.toString();
  }

  /** {@code value} on one line, in about {@code most} characters. */
  static String line(Value value, int most) {
    Line line = new Line(most);
    line.write(value);
    return line.result();
  }

  private void write(Value value, String indent) {
    boolean isList = value instanceof ListValue list && list.size() > 0;
    boolean isMap = value instanceof MapValue map && map.size() > 0;
    if (!isList && !isMap) {
      out.append(line(value, LONGEST_STRING));
      return;
    }
    Line line = new Line(WIDTH - indent.length());
    line.write(value);
    if (!line.isCut()) {
      out.append(line.result());
      return;
    }
    out.append(isList ? '[' : '{');
    if (value instanceof ListValue list) {
      for (int i = 0; i < list.size() && next(indent, i == 0); i++) {
        write(list.get(i), indent + "  ");
      }
    } else if (value instanceof MapValue map) {
      for (int i = 0; i < map.size() && next(indent, i == 0); i++) {
        Line key = new Line(LONGEST_STRING);
        key.quote(map.key(i));
        out.append(key.result()).append(": ");
        write(map.value(i), indent + "  ");
      }
    }
    if (!cut) {
      out.append('\n').append(indent).append(isList ? ']' : '}');
      used++;
    }
  }

  /** Starts the line of the next part, if there is room for one. */
  private boolean next(String indent, boolean isFirst) {
    if (cut || used >= lines) {
      cut = true;
      return false;
    }
    used++;
    out.append(isFirst ? "" : ",").append('\n').append(indent).append("  ");
    return true;
  }

  /** A value on one line, which ends soon after it is long enough. */
  private static final class Line {
    private final int most;
    private final StringBuilder text = new StringBuilder();

    private Line(int most) {
      this.most = Math.max(1, most);
    }

    private boolean isCut() {
      return text.length() > most;
    }

    private String result() {
      if (!isCut()) {
        return text.toString();
      }
      int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
      return text.substring(0, end) + CUT;
    }

    private void write(Value value) {
      if (isCut()) {
        return;
      }
      if (value instanceof StringValue string) {
        quote(string.value());
      } else if (value instanceof OpaqueValue opaque) {
        text.append(opaque.typeName()).append('(');
        quote(opaque.render());
        text.append(')');
      } else if (value instanceof ListValue list) {
        text.append('[');
        for (int i = 0; i < list.size() && !isCut(); i++) {
          text.append(i > 0 ? ", " : "");
          write(list.get(i));
        }
        text.append(']');
      } else if (value instanceof MapValue map) {
        text.append('{');
        for (int i = 0; i < map.size() && !isCut(); i++) {
          text.append(i > 0 ? ", " : "");
          quote(map.key(i));
          text.append(": ");
          write(map.value(i));
        }
        text.append('}');
      } else {
        text.append(value.render());
      }
    }

    private void quote(String string) {
      // Enough to be cut, whatever escapes make of it.
      String shown = string.length() > most ? string.substring(0, most) : string;
      String escaped = shown.replace("\\", "\\\\").replace("\"", "\\\"");
      text.append('"').append(Printable.line(escaped));
      text.append(shown.length() < string.length() ? CUT.repeat(2) : "\"");
    }
  }
}
