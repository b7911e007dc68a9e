package dev.okite.cli.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The difference between two texts, as {@code patch} reads it. */
public final class TextDiff {
  private static final int CONTEXT = 3;
  private static final String UNENDED = "\n\\ No newline at end of file";

  private TextDiff() {}

  /**
   * A unified diff that makes {@code after} of {@code before}; empty if they are the same.
   *
   * @param label what both are called
   */
  public static String unified(String label, String before, String after) {
    List<String> old = lines(before);
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + label, "b/" + label, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(harmless(line)).append('\n'));
    return out.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int last = lines.size() - 1;
    String end = lines.remove(last);
    if (!end.isEmpty()) {
      lines.add(end + UNENDED);
    }
    return lines;
  }

  /** Whatever a file holds cannot steer a terminal; blanks stay, so that the patch fits. */
  private static String harmless(String line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean kept = c == '\t' || c == '\n' || (c == '\r' && i == line.length() - 1);
      out.append(kept ? String.valueOf(c) : Printable.line(String.valueOf(c)));
    }
    return out.toString();
  }
}
