package dev.okite.syntax.parse;

import java.util.ArrayList;
import java.util.List;

/** The value of a string between triple quotes (1.4). */
final class BlockString {
  private BlockString() {}

  /**
   * The text that {@code inside}, everything between the quotes, stands for: without a blank first
   * line, without the indentation that all lines share, and with LF as line end.
   */
  static String value(String inside) {
    List<String> lines = inside.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
    lines = withLastLine(inside, lines);
    if (lines.size() == 1) {
      return lines.get(0);
    }
    boolean blankFirst = isBlank(lines.get(0));
    List<String> body = blankFirst ? lines.subList(1, lines.size()) : lines;
    int indentation = indentation(body);
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < body.size(); i++) {
      String line = body.get(i);
      boolean last = i == body.size() - 1;
      if (!isBlank(line)) {
        value.append(line, indentation, line.length());
      } else if (!last && line.length() > indentation) {
        value.append(line, indentation, line.length());
      }
      if (!last) {
        value.append('\n');
      }
    }
    return value.toString();
  }

  /** {@link String#lines} leaves out an empty line at the end. */
  private static List<String> withLastLine(String inside, List<String> lines) {
    boolean ended = inside.isEmpty() || inside.endsWith("\n") || inside.endsWith("\r");
    if (!ended) {
      return lines;
    }
    List<String> all = new ArrayList<>(lines);
    all.add("");
    return all;
  }

  /** What all lines that are not blank share; where the end quotes stand does not matter. */
  private static int indentation(List<String> lines) {
    int least = Integer.MAX_VALUE;
    for (String line : lines) {
      if (!isBlank(line)) {
        least = Math.min(least, blanks(line));
      }
    }
    return least;
  }

  private static int blanks(String line) {
    int count = 0;
    while (count < line.length() && isBlank(line.charAt(count))) {
      count++;
    }
    return count;
  }

  private static boolean isBlank(String line) {
    return blanks(line) == line.length();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
