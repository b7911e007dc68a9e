package dev.okite.testing;

import dev.okite.source.Position;
import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of an expression, and under each of them what its parts came to, every value below the
 * name or operator that it belongs to.
 */
public final class ValueDiagram {
  private final Span span;
  private final List<ExpressionValue> values;

  private ValueDiagram(Span span, List<ExpressionValue> values) {
    this.span = span;
    this.values = values;
  }

  /** The lines of {@code span} with {@code values} under them. Lines end in LF. */
  public static String of(Span span, List<ExpressionValue> values) {
    return new ValueDiagram(span, values).text();
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    Source source = span.source();
    int last = span.endPosition().line();
    String gutter = " ".repeat(Integer.toString(last).length());
    for (int line = span.position().line(); line <= last; line++) {
      String number = Integer.toString(line);
      String text = source.line(line);
      out.append(' ').append(" ".repeat(gutter.length() - number.length())).append(number);
      out.append(" | ").append(text).append('\n');
      for (String row : rows(text, on(line))) {
        out.append(' ').append(gutter).append(" | ").append(row).append('\n');
      }
    }
    return out.toString();
  }

  /** A value, and the column from 0 under which it stands. */
  private record Mark(int column, String text) {}

  /** The values on {@code line}, from right to left; of several at one place, the last. */
  private List<Mark> on(int line) {
    List<Mark> marks = new ArrayList<>();
    for (ExpressionValue value : values) {
      Position position = span.source().position(value.offset());
      if (position.line() == line) {
        marks.removeIf(mark -> mark.column == position.column() - 1);
        marks.add(new Mark(position.column() - 1, value.text()));
      }
    }
    marks.sort(Comparator.comparingInt(Mark::column).reversed());
    return marks;
  }

  /**
   * Under the line a bar for each value, then the values: each in the first row where it ends
   * before what stands to the right of it, with bars down to it.
   */
  private static List<String> rows(String line, List<Mark> marks) {
    List<StringBuilder> rows = new ArrayList<>();
    if (marks.isEmpty()) {
      return List.of();
    }
    StringBuilder bars = new StringBuilder();
    rows.add(bars);
    for (Mark mark : marks) {
      put(bars, mark.column, "|");
      int row = 1;
      while (row < rows.size() && !fits(rows.get(row), mark)) {
        put(rows.get(row), mark.column, "|");
        row++;
      }
      if (row == rows.size()) {
        rows.add(new StringBuilder());
      }
      put(rows.get(row), mark.column, mark.text);
    }
    String blanks = blanks(line);
    return rows.stream().map(row -> indented(row, blanks)).toList();
  }

  /** Rows are filled from right to left, so that only their first text stands in the way. */
  private static boolean fits(StringBuilder row, Mark mark) {
    int first = 0;
    while (first < row.length() && row.charAt(first) == ' ') {
      first++;
    }
    return mark.column + mark.text.length() < first;
  }

  private static void put(StringBuilder row, int column, String text) {
    while (row.length() < column + text.length()) {
      row.append(' ');
    }
    row.replace(column, column + text.length(), text);
  }

  /** Where the line is indented by tabs, what stands under it is as well. */
  private static String indented(StringBuilder row, String blanks) {
    int start = 0;
    while (start < row.length() && start < blanks.length() && row.charAt(start) == ' ') {
      start++;
    }
    return blanks.substring(0, start) + row.substring(start).stripTrailing();
  }

  private static String blanks(String line) {
    StringBuilder blanks = new StringBuilder(line.length());
    line.chars().forEach(c -> blanks.append(c == '\t' ? '\t' : ' '));
    return blanks.toString();
  }
}
