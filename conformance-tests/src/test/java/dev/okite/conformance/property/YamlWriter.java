package dev.okite.conformance.property;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees as a stream of YAML documents, in block and flow styles that {@link Choices} pick.
 */
final class YamlWriter {
  private final Choices choices;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(Choices choices) {
    this.choices = choices;
  }

  static String write(List<? extends @Nullable Object> documents, Choices choices) {
    YamlWriter writer = new YamlWriter(choices);
    for (Object document : documents) {
      writer.out.append("---\n");
      writer.node(document, 0, false);
      writer.out.append('\n');
    }
    return writer.out.toString();
  }

  private void node(@Nullable Object node, int indent, boolean flow) {
    if (node instanceof Map<?, ?> map) {
      if (flow || map.isEmpty() || choices.chance(20)) {
        flowMap(map);
      } else {
        blockMap(map, indent);
      }
    } else if (node instanceof List<?> list) {
      if (flow || list.isEmpty() || choices.chance(30)) {
        flowList(list);
      } else {
        blockList(list, indent);
      }
    } else {
      scalar(node);
    }
  }

  private void flowMap(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      key(entry.getKey());
      out.append(": ");
      node(entry.getValue(), 0, true);
      separator = ", ";
    }
    out.append('}');
  }

  private void flowList(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      node(element, 0, true);
      separator = ", ";
    }
    out.append(']');
  }

  private void blockMap(Map<?, ?> map, int indent) {
    String lead = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(lead);
      key(entry.getKey());
      out.append(':');
      below(entry.getValue(), indent + 2);
      lead = "\n" + " ".repeat(indent);
    }
  }

  private void blockList(List<?> list, int indent) {
    String lead = "";
    for (Object element : list) {
      out.append(lead).append('-');
      below(element, indent + 2);
      lead = "\n" + " ".repeat(indent);
    }
  }

  /** A value behind a key or a dash: collections in block style start on the next line. */
  private void below(@Nullable Object value, int indent) {
    int before = out.length();
    out.append('\n').append(" ".repeat(indent));
    int start = out.length();
    node(value, indent, false);
    boolean collection = value instanceof Map || value instanceof List;
    if (!collection || out.charAt(start) == '{' || out.charAt(start) == '[') {
      out.replace(before, start, " ");
    }
  }

  private void key(@Nullable Object key) {
    scalar(key);
  }

  private void scalar(@Nullable Object value) {
    if (value instanceof String text) {
      boolean plain = text.matches("[A-Za-z]{2,}") && !text.equals("true");
      out.append(plain ? text : '"' + text + '"');
    } else {
      out.append(value == null ? "null" : value.toString());
    }
  }
}
