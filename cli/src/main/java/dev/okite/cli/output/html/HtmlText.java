package dev.okite.cli.output.html;

import dev.okite.cli.output.Printable;
import dev.okite.cli.output.XmlText;

/** Pieces of HTML. */
final class HtmlText {
  private HtmlText() {}

  /** Text on one line. */
  static String text(String text) {
    return XmlText.escape(Printable.line(text));
  }

  /** Text on one line in which what stands between backticks is code. */
  static String prose(String text) {
    String[] parts = text(text).split("`", -1);
    if (parts.length % 2 == 0) {
      return text(text);
    }
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      html.append(i % 2 == 0 ? parts[i] : "<code>" + parts[i] + "</code>");
    }
    return html.toString();
  }

  /** A line of source: tabs stay, and so do blanks. */
  static String source(String line) {
    StringBuilder shown = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                shown.append("  ");
              } else {
                shown.append(Printable.line(Character.toString(c)));
              }
            });
    return XmlText.escape(shown.toString());
  }

  /** A name, which may break behind its dots and slashes. */
  static String name(String name) {
    return "<code>" + text(name).replace(".", ".<wbr>").replace("/", "/<wbr>") + "</code>";
  }

  /** A word in the colour of {@code kind}. */
  static String chip(String kind, String word) {
    return "<span class=\"chip " + kind + "\">" + text(word) + "</span>";
  }

  /** What can stand as the id of a team. */
  static String teamId(String team) {
    return "team-" + team.replace(' ', '-');
  }
}
