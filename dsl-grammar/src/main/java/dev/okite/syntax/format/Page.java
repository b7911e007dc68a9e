package dev.okite.syntax.format;

import dev.okite.syntax.parse.SourceToken.LineComment;
import java.util.ArrayList;
import java.util.List;

/** The lines that are written so far. */
final class Page {
  /** How much further a line is indented that only a comment made necessary. */
  private static final int FORCED = 2 * Layout.STEP;

  private final StringBuilder out = new StringBuilder();
  private final List<String> trailing = new ArrayList<>();
  private boolean lineStart = true;
  private boolean wantsBlank;
  private int lineIndentation;
  private int lineOffset;

  void blank() {
    wantsBlank = !lineStart;
  }

  /** The column where the next text would start. */
  int column(int indentation) {
    return lineStart
        ? lineIndentation
        : trailing.isEmpty()
            ? out.length() - lineOffset + (wantsBlank ? 1 : 0)
            : indentation + FORCED;
  }

  void text(Layout.Text text, int indentation) {
    if (text.glued()) {
      out.append(text.text());
      text.trailing().ifPresent(trailing::add);
      return;
    }
    comments(text.leading(), indentation);
    if (!trailing.isEmpty()) {
      endLine(indentation + FORCED, false);
    }
    if (text.afterGap() && !text.leading().isEmpty()) {
      gap();
    }
    write(text.text());
    text.trailing().ifPresent(trailing::add);
  }

  void comments(List<LineComment> comments, int indentation) {
    for (int i = 0; i < comments.size(); i++) {
      if (!lineStart) {
        endLine(indentation + FORCED, false);
      }
      if (i > 0 && comments.get(i).afterGap()) {
        gap();
      }
      write(comments.get(i).text());
      endLine(lineIndentation, false);
    }
  }

  void endLine(int indentation, boolean gap) {
    if (!lineStart) {
      newLine();
    }
    lineIndentation = indentation;
    if (gap) {
      gap();
    }
  }

  /** Ends the line, with the comments that stand behind it. */
  private void newLine() {
    for (int i = 0; i < trailing.size(); i++) {
      out.append(i == 0 ? " " : "\n" + " ".repeat(lineIndentation)).append(trailing.get(i));
    }
    trailing.clear();
    out.append('\n');
    lineStart = true;
    wantsBlank = false;
    lineOffset = out.length();
  }

  private void gap() {
    if (out.length() > 0) {
      out.append('\n');
      lineOffset = out.length();
    }
  }

  private void write(String text) {
    if (lineStart) {
      out.append(" ".repeat(lineIndentation));
    } else if (wantsBlank) {
      out.append(' ');
    }
    lineStart = false;
    wantsBlank = false;
    out.append(text);
    int end = text.lastIndexOf('\n');
    if (end >= 0) {
      lineOffset = out.length() - (text.length() - end - 1);
    }
  }

  String text() {
    if (!lineStart) {
      newLine();
    }
    return out.toString();
  }
}
