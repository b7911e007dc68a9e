package dev.okite.internal.load;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Prints trees of maps, lists and scalars as YAML or JSON, in styles that a seed chooses. */
final class StyledTree {
  private final Random styles;
  private final boolean json;
  private final StringBuilder out = new StringBuilder();

  private StyledTree(long seed, boolean json) {
    this.styles = new Random(seed);
    this.json = json;
  }

  static String yaml(Object tree, long seed) {
    StyledTree printer = new StyledTree(seed, false);
    printer.node(tree, 0, false);
    return printer.out.append('\n').toString();
  }

  static String json(Object tree, long seed) {
    StyledTree printer = new StyledTree(seed, true);
    printer.blanks();
    printer.node(tree, 0, true);
    printer.blanks();
    return printer.out.toString();
  }

  private void node(Object node, int indent, boolean flow) {
    if (node instanceof Map<?, ?> map) {
      if (flow || map.isEmpty() || styles.nextInt(4) == 0) {
        flowMap(map, indent);
      } else {
        blockMap(map, indent);
      }
    } else if (node instanceof List<?> list) {
      if (flow || list.isEmpty() || styles.nextInt(4) == 0) {
        flowList(list, indent);
      } else {
        blockList(list, indent);
      }
    } else {
      scalar(node, indent, flow);
    }
  }

  private void flowMap(Map<?, ?> map, int indent) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      blanks();
      quoted(String.valueOf(entry.getKey()));
      spaces();
      out.append(':').append(json ? "" : " ");
      blanks();
      node(entry.getValue(), indent, true);
      blanks();
      separator = ",";
    }
    out.append('}');
  }

  private void flowList(List<?> list, int indent) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      blanks();
      node(element, indent, true);
      blanks();
      separator = ",";
    }
    out.append(']');
  }

  private void blockMap(Map<?, ?> map, int indent) {
    String lead = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(lead);
      quoted(String.valueOf(entry.getKey()));
      out.append(':');
      below(entry.getValue(), indent);
      lead = "\n" + (styles.nextInt(5) == 0 ? "# comment\n\n" : "") + " ".repeat(indent);
    }
  }

  private void blockList(List<?> list, int indent) {
    String lead = "";
    for (Object element : list) {
      out.append(lead).append('-');
      below(element, indent);
      lead = "\n" + " ".repeat(indent);
    }
  }

  /** A value behind a key or a dash: on the same line where it may be, else on the next. */
  private void below(Object value, int indent) {
    int before = out.length();
    int deeper = indent + 1 + styles.nextInt(3);
    out.append('\n').append(" ".repeat(deeper));
    int start = out.length();
    node(value, deeper, false);
    boolean collection = value instanceof Map || value instanceof List;
    char first = out.charAt(start);
    if (!collection || first == '{' || first == '[') {
      out.replace(before, start, " ");
    }
  }

  private void scalar(Object value, int indent, boolean flow) {
    if (!(value instanceof String text)) {
      out.append(value == null ? "null" : value);
    } else if (json || text.isEmpty()) {
      quoted(text);
    } else if (!flow && text.matches("[a-z][a-z ]*[a-z]\n") && styles.nextBoolean()) {
      out.append("|\n").append(" ".repeat(indent + 2)).append(text.strip());
    } else if (text.matches("[a-z]{4,}")
        && !text.equals("null")
        && !text.equals("true")
        && !text.equals("false")
        && styles.nextBoolean()) {
      out.append(text);
    } else if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F) && styles.nextBoolean()) {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    } else {
      quoted(text);
    }
  }

  private void quoted(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == 0xFEFF
        || (c >= 0xFFFE && c <= 0xFFFF)
        || (c < 0xD800 && styles.nextInt(8) == 0)) {
      out.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private void blanks() {
    spaces();
    if (json && styles.nextInt(4) == 0) {
      out.append(List.of("\n", "\t", "\r\n", "\r").get(styles.nextInt(4)));
    }
  }

  /** No line end: YAML wants a key and its colon on the same line. */
  private void spaces() {
    if (styles.nextInt(4) == 0) {
      out.append(" ".repeat(styles.nextInt(3)));
    }
  }
}
