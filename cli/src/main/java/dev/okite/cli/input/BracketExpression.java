package dev.okite.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A set of characters in brackets, such as {@code [a-z_]} or {@code [!0-9]}; it has no slash. */
final class BracketExpression implements IntPredicate {
  private record Range(int first, int last) {}

  private final String text;
  private final List<Range> ranges = new ArrayList<>();
  private final List<CharacterSet> sets = new ArrayList<>();
  private boolean negated;
  private int at;

  /** Brackets that open at {@code start} of {@code text}. */
  BracketExpression(String text, int start) {
    this.text = text;
    this.at = start + 1;
  }

  /** Where the text goes on behind the brackets. */
  int end() {
    return at;
  }

  /** Reads the brackets, and says whether they are well-formed. */
  boolean parse() {
    if (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^')) {
      negated = true;
      at++;
    }
    int first = at;
    while (at < text.length()) {
      if (text.charAt(at) == ']' && at > first) {
        at++;
        return true;
      }
      if (!member()) {
        return false;
      }
    }
    return false;
  }

  @Override
  public boolean test(int codePoint) {
    return codePoint != '/' && contains(codePoint) != negated;
  }

  private boolean contains(int codePoint) {
    for (Range range : ranges) {
      if (codePoint >= range.first && codePoint <= range.last) {
        return true;
      }
    }
    for (CharacterSet set : sets) {
      if (set.contains(codePoint)) {
        return true;
      }
    }
    return false;
  }

  private boolean member() {
    if (text.startsWith("[:", at)) {
      int close = text.indexOf(":]", at + 2);
      if (close >= 0) {
        Optional<CharacterSet> set = CharacterSet.named(text.substring(at + 2, close));
        set.ifPresent(sets::add);
        at = close + 2;
        return set.isPresent();
      }
    }
    int first = character();
    int last = first;
    if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
      at++;
      last = character();
    }
    ranges.add(new Range(first, last));
    return at <= text.length();
  }

  /** The next character; behind the end of the text where a backslash ends it. */
  private int character() {
    if (text.charAt(at) == '\\') {
      at++;
    }
    if (at >= text.length()) {
      at = text.length() + 1;
      return -1;
    }
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }
}
