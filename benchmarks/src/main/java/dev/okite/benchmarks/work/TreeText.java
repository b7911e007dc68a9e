package dev.okite.benchmarks.work;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes trees as the text that people write and programs send. */
public final class TreeText {
  private TreeText() {}

  /** In block style, as manifests are written. Texts are written as they are. */
  public static byte[] yaml(Map<String, Object> tree) {
    StringBuilder out = new StringBuilder();
    yamlMap(out, tree, "");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** On one line, as the API server sends it. Texts need no escapes. */
  public static byte[] json(Map<String, Object> tree) {
    StringBuilder out = new StringBuilder();
    json(out, tree);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void yamlMap(StringBuilder out, Map<?, ?> map, String indent) {
    String before = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before).append(entry.getKey()).append(':');
      before = indent;
      Object value = entry.getValue();
      if (value instanceof Map<?, ?> child && !child.isEmpty()) {
        out.append('\n').append(indent).append("  ");
        yamlMap(out, child, indent + "  ");
      } else if (value instanceof List<?> list) {
        out.append('\n');
        yamlList(out, list, indent + "  ");
      } else {
        out.append(' ')
            .append(value instanceof String text ? '"' + text + '"' : value)
            .append('\n');
      }
    }
  }

  private static void yamlList(StringBuilder out, List<?> list, String indent) {
    for (Object element : list) {
      out.append(indent).append("- ");
      if (element instanceof Map<?, ?> child) {
        yamlMap(out, child, indent + "  ");
      } else {
        out.append(element).append('\n');
      }
    }
  }

  private static void json(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append('"').append(entry.getKey()).append("\":");
        json(out, entry.getValue());
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        out.append(separator);
        json(out, element);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      out.append(value instanceof String text ? '"' + text + '"' : value);
    }
  }
}
