package dev.okite.internal.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text differs from another, line by line: lines that only the first has begin with {@code
 * -}, those that only the second has with {@code +}, and lines of both that stand beside such with
 * a blank. What is left out is told by a line of {@code …}.
 */
final class LineDifference {
  private static final int CONTEXT = 2;
  private static final int MAX_LINES = 80;

  /** Above this many pairs of lines, what differs is shown as one block. */
  private static final int MAX_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<String> all = new ArrayList<>();

  private LineDifference(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The lines of the difference; empty if the lines are the same. */
  static List<String> between(String before, String after) {
    LineDifference difference = new LineDifference(before.lines().toList(), after.lines().toList());
    difference.compare();
    return difference.excerpt();
  }

  private void compare() {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(before, end).equals(fromEnd(after, end))) {
      end++;
    }
    before.subList(0, start).forEach(line -> all.add(" " + line));
    middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    before.subList(before.size() - end, before.size()).forEach(line -> all.add(" " + line));
  }

  private static String fromEnd(List<String> lines, int number) {
    return lines.get(lines.size() - 1 - number);
  }

  private void middle(List<String> gone, List<String> come) {
    if ((long) gone.size() * come.size() > MAX_PAIRS) {
      gone.forEach(line -> all.add("-" + line));
      come.forEach(line -> all.add("+" + line));
      return;
    }
    int[][] common = common(gone, come);
    int i = 0;
    int j = 0;
    while (i < gone.size() || j < come.size()) {
      if (i < gone.size() && j < come.size() && gone.get(i).equals(come.get(j))) {
        all.add(" " + gone.get(i));
        i++;
        j++;
      } else if (i < gone.size() && (j == come.size() || common[i + 1][j] >= common[i][j + 1])) {
        all.add("-" + gone.get(i++));
      } else {
        all.add("+" + come.get(j++));
      }
    }
  }

  /** How many lines the ends of both, from each pair of lines on, can have in common in order. */
  private static int[][] common(List<String> gone, List<String> come) {
    int[][] common = new int[gone.size() + 1][come.size() + 1];
    for (int i = gone.size() - 1; i >= 0; i--) {
      for (int j = come.size() - 1; j >= 0; j--) {
        common[i][j] =
            gone.get(i).equals(come.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private List<String> excerpt() {
    List<String> shown = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      if (isNearChange(i)) {
        if (shown.size() >= MAX_LINES) {
          shown.add("…");
          return shown;
        }
        if (i > last + 1) {
          shown.add("…");
        }
        shown.add(all.get(i));
        last = i;
      }
    }
    if (!shown.isEmpty() && last < all.size() - 1) {
      shown.add("…");
    }
    return shown;
  }

  private boolean isNearChange(int line) {
    int to = Math.min(all.size() - 1, line + CONTEXT);
    for (int i = Math.max(0, line - CONTEXT); i <= to; i++) {
      if (all.get(i).charAt(0) != ' ') {
        return true;
      }
    }
    return false;
  }
}
