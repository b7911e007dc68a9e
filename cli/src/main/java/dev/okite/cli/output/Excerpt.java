package dev.okite.cli.output;

import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some lines of a document around a place.
 *
 * @param firstLine the number of the first line, from 1
 * @param lines the lines, long ones cut
 * @param marked which of the lines, from 0, has the start of the place
 * @param before what stands before the place on that line
 * @param inside what stands in it
 * @param after what stands behind it
 */
public record Excerpt(
    int firstLine, List<String> lines, int marked, String before, String inside, String after) {
  private static final int AROUND = 2;
  private static final int WIDEST = 160;
  private static final int CONTEXT = 60;
  private static final String CUT = "…";

  public Excerpt {
    lines = List.copyOf(lines);
  }

  /** The lines around {@code place}; empty in a document without text. */
  public static Optional<Excerpt> of(Place place) {
    if (place.start().isEmpty() || place.document().text().isEmpty()) {
      return Optional.empty();
    }
    DocumentText text = place.document().text().get();
    Position start = place.start().get();
    Position end = place.end().orElse(start);
    int first = Math.max(text.position(0).line(), start.line() - AROUND);
    int last = Math.min(text.position(text.length()).line(), start.line() + AROUND);
    List<String> lines = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      lines.add(cut(text.line(line)));
    }
    while (lines.size() > start.line() - first + 1 && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return Optional.of(marked(first, lines, text.line(start.line()), start, end));
  }

  private static Excerpt marked(
      int first, List<String> lines, String line, Position start, Position end) {
    int from = Math.min(start.column() - 1, line.length());
    int to = end.line() > start.line() ? line.stripTrailing().length() : end.column() - 1;
    to = Math.max(from, Math.min(to, line.length()));
    int left = line.length() <= WIDEST ? 0 : Math.max(0, from - CONTEXT);
    int right = line.length() <= WIDEST ? line.length() : Math.min(line.length(), left + WIDEST);
    to = Math.min(to, right);
    String before = (left > 0 ? CUT : "") + line.substring(left, from);
    String after = line.substring(to, right) + (right < line.length() ? CUT : "");
    return new Excerpt(first, lines, start.line() - first, before, line.substring(from, to), after);
  }

  private static String cut(String line) {
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + CUT;
  }
}
