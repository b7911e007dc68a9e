package dev.okite.explanation;

import dev.okite.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a policy that a span stands on, without the blanks that all of them begin with.
 *
 * @param lines the lines, at most a few
 */
record SourceLines(List<Line> lines) {
  private static final int MOST = 6;
  private static final int WIDEST = 160;

  /** A line and its number, from 1. */
  record Line(int number, String text) {}

  static SourceLines of(Span span) {
    int first = span.position().line();
    int last = Math.min(span.endPosition().line(), first + MOST - 1);
    List<String> texts = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      texts.add(span.source().line(line).replace('\t', ' '));
    }
    int blanks =
        texts.stream()
            .filter(text -> !text.isBlank())
            .mapToInt(text -> text.length() - text.stripLeading().length())
            .min()
            .orElse(0);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      lines.add(new Line(first + i, cut(text.substring(Math.min(blanks, text.length())))));
    }
    return new SourceLines(lines);
  }

  /** An expression on one line. */
  static String oneLine(Span span, int widest) {
    String text = span.text().strip().replaceAll("\\s+", " ");
    return text.length() <= widest ? text : cut(text, widest);
  }

  private static String cut(String text) {
    String line = text.stripTrailing();
    return line.length() <= WIDEST ? line : cut(line, WIDEST);
  }

  /** Does not cut a surrogate pair in two. */
  private static String cut(String text, int at) {
    int end = Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    return text.substring(0, end) + "…";
  }
}
