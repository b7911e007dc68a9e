package dev.okite.internal.operation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression becomes when its counted repetitions are written out, which is
 * what compiling it does. An upper bound, found in one pass without compiling.
 */
final class RegexSize {
  private static final long CAP = 1_000_000_000;
  private static final int CAP_COUNT = 10_000;

  private final String pattern;
  private int at;

  /** Sizes of the parts in front of the groups that are open. */
  private final Deque<Long> outer = new ArrayDeque<>();

  /** Size of the current group so far. */
  private long size;

  /** Size of what a repetition would repeat, already part of {@link #size}. */
  private long last;

  private RegexSize(String pattern) {
    this.pattern = pattern;
  }

  static long of(String pattern) {
    RegexSize scan = new RegexSize(pattern);
    while (scan.at < pattern.length()) {
      scan.next();
    }
    return scan.outer.stream().reduce(scan.size, Long::sum);
  }

  private void next() {
    char c = pattern.charAt(at++);
    switch (c) {
      case '\\' -> escape();
      case '[' -> characterClass();
      case '(' -> {
        outer.push(size);
        size = 0;
        last = 0;
      }
      case ')' -> close();
      case '*', '+', '?' -> grow(last + 1);
      case '{' -> repetition();
      default -> grow(1);
    }
  }

  private void grow(long atom) {
    last = atom;
    size = Math.min(CAP, size + atom);
  }

  private void close() {
    // Two for the ends of the group. A parenthesis too many is for the compiler to reject.
    long group = size + 2;
    size = outer.isEmpty() ? 0 : outer.pop();
    grow(group);
  }

  private void escape() {
    char c = at < pattern.length() ? pattern.charAt(at++) : ' ';
    if (c == 'Q') {
      int end = pattern.indexOf("\\E", at);
      int literal = (end < 0 ? pattern.length() : end) - at;
      at = end < 0 ? pattern.length() : end + 2;
      size = Math.min(CAP, size + literal);
      last = 1;
      return;
    }
    if ((c == 'p' || c == 'P' || c == 'x') && pattern.startsWith("{", at)) {
      int end = pattern.indexOf('}', at);
      at = end < 0 ? pattern.length() : end + 1;
    }
    grow(1);
  }

  private void characterClass() {
    if (pattern.startsWith("^", at)) {
      at++;
    }
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      first = false;
      int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
      if (named >= 0) {
        at = named + 2;
      } else {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
    }
    at = Math.min(at + 1, pattern.length());
    grow(1);
  }

  /** {@code {n}}, <code>{n,}</code> or <code>{n,m}</code>; any other brace is a character. */
  private void repetition() {
    int end = pattern.indexOf('}', at);
    String bounds = end < 0 ? "" : pattern.substring(at, end);
    int comma = bounds.indexOf(',');
    long least = count(comma < 0 ? bounds : bounds.substring(0, comma));
    long most = comma < 0 ? least : Math.max(least, count(bounds.substring(comma + 1)));
    if (least < 0) {
      grow(1);
      return;
    }
    at = end + 1;
    // What may be left out costs one more for the choice.
    long repeated = Math.min(CAP, (last + 1) * Math.max(1, most));
    size = Math.min(CAP, size - last + repeated);
    last = repeated;
  }

  /** The number that digits spell, up to a cap; -1 if they are none. */
  private static long count(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return digits.length() > 4 ? CAP_COUNT : Long.parseLong(digits);
  }
}
