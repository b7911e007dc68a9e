package dev.okite.cli.page;

import java.util.List;

/** Text in Markdown, part by part, with an empty line between parts. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown heading(int level, String title) {
    return part("#".repeat(level) + " " + title);
  }

  /** Text as it is; nothing where it is blank. */
  Markdown text(String paragraphs) {
    return paragraphs.isBlank() ? this : part(paragraphs.strip());
  }

  /** A block of code in {@code language}. */
  Markdown code(String language, String code) {
    String fence = code.contains("```") ? "````" : "```";
    return part(fence + language + "\n" + code.stripTrailing() + "\n" + fence);
  }

  /** A table whose first row is its head; nothing where there is no other row. */
  Markdown table(List<List<String>> rows) {
    if (rows.size() < 2) {
      return this;
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      table.append(row(rows.get(i))).append('\n');
      if (i == 0) {
        table.append("|---".repeat(rows.get(0).size())).append("|\n");
      }
    }
    return part(table.toString().stripTrailing());
  }

  /** The whole text, with a line end at its end. */
  String end() {
    return text + "\n";
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(row.length() == 0 ? "|" : "").append(' ').append(cellText(cell)).append(" |");
    }
    return row.toString();
  }

  private static String cellText(String cell) {
    return cell.replace("|", "\\|").replaceAll("\\s+", " ").strip();
  }

  private Markdown part(String part) {
    text.append(text.length() == 0 ? "" : "\n\n").append(part);
    return this;
  }
}
