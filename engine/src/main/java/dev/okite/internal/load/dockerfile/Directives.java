package dev.okite.internal.load.dockerfile;

import dev.okite.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parser directives, which stand in comments at the very top of a Dockerfile. */
final class Directives {
  /** A directive with its name, its value, and where the value stands. */
  record Directive(String name, Word value, int start) {}

  private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

  private final List<Directive> found = new ArrayList<>();
  private char escape = '\\';
  private boolean over;

  /** What continues a line, and takes the meaning from a character: a backslash or a backtick. */
  char escape() {
    return escape;
  }

  List<Directive> all() {
    return found;
  }

  /** Says that something stands there that is no directive; what follows is none either. */
  void end() {
    over = true;
  }

  /** Takes note of {@code comment}, a line that starts with {@code #}; false if it is just that. */
  boolean take(MappedText comment) {
    if (over) {
      return false;
    }
    int nameStart = comment.behindBlanks(1, comment.length());
    int nameEnd = nameStart;
    while (isNamePart(comment.at(nameEnd), nameEnd > nameStart)) {
      nameEnd++;
    }
    int equals = comment.behindBlanks(nameEnd, comment.length());
    int valueStart = comment.behindBlanks(equals + 1, comment.length());
    String name = comment.string(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    if (comment.at(equals) != '=' || valueStart >= comment.length() || !KNOWN.contains(name)) {
      over = true;
      return false;
    }
    int valueEnd = comment.beforeBlanks(valueStart, comment.length());
    add(new Directive(name, new Word(comment, valueStart, valueEnd), comment.offset(0)));
    return true;
  }

  private void add(Directive directive) {
    if (found.stream().anyMatch(other -> other.name().equals(directive.name()))) {
      throw new SyntaxFailure(
          directive.start(),
          "the parser directive `" + directive.name() + "` stands here again; keep one of them");
    }
    if (directive.name().equals("escape")) {
      String value = directive.value().written();
      if (!value.equals("\\") && !value.equals("`")) {
        throw new SyntaxFailure(
            directive.value().start(),
            "found `" + Excerpt.of(value) + "` as what escapes, expected `\\` or `` ` ``");
      }
      escape = value.charAt(0);
    }
    found.add(directive);
  }

  private static boolean isNamePart(char c, boolean further) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (further && c >= '0' && c <= '9');
  }
}
