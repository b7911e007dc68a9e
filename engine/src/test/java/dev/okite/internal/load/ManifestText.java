package dev.okite.internal.load;

import java.util.List;
import java.util.Random;

/**
 * Makes up YAML as people and programs write it, in every style of collection and scalar. Most of
 * what comes out is well-formed; nothing says what it means.
 */
final class ManifestText {
  private static final List<String> WORDS =
      List.of(
          "a",
          "name",
          "apiVersion",
          "kind",
          "Pod",
          "v1",
          "two words",
          "x:y",
          "a#b",
          "it's",
          "é😀",
          "http://x/y?z=1",
          "--flag",
          "$(VAR)",
          "100m",
          "10.0.0.1",
          "2024-01-01",
          "yes",
          "No",
          "on",
          "y",
          "True",
          "true",
          "false",
          "null",
          "~",
          "0",
          "-1",
          "012",
          "0o17",
          "0x1F",
          "1e3",
          "1.50",
          ".5",
          "1_000",
          "+1",
          "12345678901234567890",
          "a, b",
          "k".repeat(120));

  /** What should not stand without quotes. */
  private static final List<String> ODD =
      List.of(
          "- x", "[a]", "{a}", "!x", "*", "&a", "%", "@", "", " ", "a: b", "a #b", ".nan", "<<",
          "---", "tab\tin", "|", "?", "? x", ":", "- ");

  private static final List<String> KEYS =
      List.of(
          "a",
          "b",
          "c",
          "d",
          "apiVersion",
          "kind",
          "items",
          "spec",
          "1",
          "yes",
          "~",
          "'q'",
          "\"q\"",
          "two words",
          "é",
          "0x1",
          "a/b.c-d",
          "\"x y\"");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private ManifestText(long seed) {
    this.random = new Random(seed);
  }

  /** A stream of documents; the same one for the same seed. */
  static String of(long seed) {
    ManifestText text = new ManifestText(seed);
    text.stream();
    return text.out.toString();
  }

  private void stream() {
    int documents = 1 + (rarely() ? random.nextInt(4) : 0);
    for (int i = 0; i < documents; i++) {
      if (i > 0 || rarely()) {
        out.append(one("---\n", "--- # start\n", "...\n---\n", "--- \n"));
      }
      document();
      if (i + 1 < documents && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }
    while (rarely() && out.length() > 0 && out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
    }
    if (rarely()) {
      out.append(one("\n\n", "  ", "# end", "...", "\n   # end\n"));
    }
  }

  private void document() {
    filler(0);
    if (random.nextBoolean()) {
      out.append("apiVersion: v1\nkind: ").append(rarely() ? "List" : "Pod").append('\n');
    }
    switch (random.nextInt(10)) {
      case 0 -> out.append(flow(3)).append('\n');
      case 1 -> list(0, 3);
      case 2 -> value(0, 3);
      default -> map(rarely() ? 2 : 0, 3);
    }
  }

  private void map(int indent, int depth) {
    int size = 1 + random.nextInt(4);
    int first = random.nextInt(KEYS.size());
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        filler(indent);
        spaces(indent);
      } else if (out.length() == 0 || out.charAt(out.length() - 1) == '\n') {
        spaces(indent);
      }
      out.append(KEYS.get((first + i) % KEYS.size())).append(rarely() ? " :" : ":");
      behind(indent, depth, true);
    }
  }

  private void list(int indent, int depth) {
    int size = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        filler(indent);
      }
      if (i > 0 || out.length() == 0 || out.charAt(out.length() - 1) == '\n') {
        spaces(indent);
      }
      out.append('-');
      if (depth > 0 && random.nextInt(3) == 0) {
        int gap = rarely() ? 3 : 1;
        spaces(gap);
        if (random.nextInt(3) == 0) {
          list(indent + 1 + gap, depth - 1);
        } else {
          map(indent + 1 + gap, depth - 1);
        }
      } else {
        behind(indent, depth, false);
      }
    }
  }

  /** What stands behind the colon of a key or the dash of a list. */
  private void behind(int indent, int depth, boolean key) {
    int choice = depth == 0 ? 3 + random.nextInt(7) : random.nextInt(10);
    if (choice < 3) {
      comment();
      out.append('\n');
      filler(indent);
      int deeper = indent + 1 + random.nextInt(4);
      if (random.nextBoolean()) {
        map(deeper, depth - 1);
      } else {
        list(key && random.nextBoolean() ? indent : deeper, depth - 1);
      }
    } else if (choice == 3) {
      comment();
      out.append('\n');
    } else if (rarely()) {
      out.append('\n');
      spaces(indent + 1 + random.nextInt(3));
      value(indent, depth);
    } else {
      spaces(rarely() ? 3 : 1);
      value(indent, depth);
    }
  }

  private void value(int indent, int depth) {
    int choice = random.nextInt(12);
    if (choice == 0) {
      block(indent);
      return;
    }
    if (choice == 1) {
      out.append(flow(depth));
    } else if (choice == 2) {
      out.append(word()).append(lines(indent));
    } else if (choice == 3) {
      out.append('"').append(escaped(word())).append(lines(indent)).append('"');
    } else if (choice == 4) {
      out.append('\'').append(word().replace("'", "''")).append(lines(indent)).append('\'');
    } else {
      out.append(word());
    }
    comment();
    out.append('\n');
  }

  /** More lines of the text that has begun. */
  private String lines(int indent) {
    StringBuilder lines = new StringBuilder();
    while (random.nextInt(3) == 0) {
      lines.append(one("", "  ", " \\"));
      lines.append(rarely() ? "\n\n" : "\n").append(" ".repeat(indent + random.nextInt(4)));
      lines.append(one("more", "- more", "and more", "more: x", "#"));
    }
    return lines.toString();
  }

  private void block(int indent) {
    int deeper = Math.max(0, indent) + 1 + random.nextInt(3);
    String digit = rarely() ? String.valueOf(deeper - Math.max(0, indent)) : "";
    String chomping = one("", "-", "+");
    out.append(random.nextBoolean() ? '|' : '>');
    out.append(random.nextBoolean() ? digit + chomping : chomping + digit);
    comment();
    out.append('\n');
    int lines = random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      switch (random.nextInt(6)) {
        case 0 -> out.append(" ".repeat(random.nextInt(deeper + 2)));
        case 1 -> out.append(" ".repeat(deeper + 1)).append("deeper");
        case 2 -> out.append(" ".repeat(deeper)).append("# a: b ");
        default -> out.append(" ".repeat(deeper)).append(word());
      }
      out.append('\n');
    }
  }

  private String flow(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return one("a", "'b c'", "\"d\"", "1", "x y", word());
    }
    boolean map = random.nextBoolean();
    StringBuilder text = new StringBuilder(map ? "{" : "[");
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i > 0 ? "," : "").append(gap());
      if (map) {
        text.append("abcd".charAt(i)).append(one(": ", " : ", ":", ":\n "));
      }
      text.append(flow(depth - 1)).append(gap());
    }
    return text.append(rarely() && size > 0 ? "," : "").append(map ? '}' : ']').toString();
  }

  private String gap() {
    return rarely() ? one(" ", "\n  ", " # x\n ", "\n\n") : "";
  }

  private void filler(int indent) {
    while (rarely()) {
      spaces(rarely() ? 5 : indent);
      out.append(one("", "# comment", "#", "  ")).append('\n');
    }
  }

  private void comment() {
    if (rarely()) {
      out.append(one(" # comment", "   ", " #", "  #\tx: [", "#no"));
    }
  }

  private String word() {
    return random.nextInt(40) == 0
        ? ODD.get(random.nextInt(ODD.size()))
        : WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
  }

  private void spaces(int count) {
    out.append(" ".repeat(count));
  }

  private boolean rarely() {
    return random.nextInt(8) == 0;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
