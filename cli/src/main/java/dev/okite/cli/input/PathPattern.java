package dev.okite.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A wildcard pattern over paths with {@code /} between their parts, as {@code .gitignore} files
 * write them. Immutable.
 *
 * <p>{@code *} and {@code ?} stay within a part, {@code **} as a whole part stands for any number
 * of parts, {@code […]} for one character. Matching keeps the set of steps that the text read so
 * far can have reached, so it takes time proportional to pattern times path whatever they are.
 */
final class PathPattern {
  /** What a step of a pattern takes from a path. */
  private enum Kind {
    /** One character that {@code accepts} takes. */
    ONE,
    /** Any number of characters of one part. */
    PART,
    /** Any number of whole parts, each with the slash behind it. */
    PARTS,
    /** All that is left, at least one character. */
    REST
  }

  private record Step(Kind kind, IntPredicate accepts) {
    static final IntPredicate ANY = c -> true;
    static final IntPredicate NO_SLASH = c -> c != '/';
  }

  private final List<Step> steps;

  private PathPattern(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The pattern that {@code text} writes; empty if it is malformed, and so matches nothing. */
  static Optional<PathPattern> parse(String text) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == '*') {
        at = stars(text, at, steps);
      } else if (c == '?') {
        steps.add(new Step(Kind.ONE, Step.NO_SLASH));
        at++;
      } else if (c == '[') {
        BracketExpression brackets = new BracketExpression(text, at);
        if (!brackets.parse()) {
          return Optional.empty();
        }
        steps.add(new Step(Kind.ONE, brackets));
        at = brackets.end();
      } else {
        if (c == '\\') {
          at++;
          if (at == text.length()) {
            return Optional.empty();
          }
          c = text.codePointAt(at);
        }
        int literal = c;
        steps.add(new Step(Kind.ONE, other -> other == literal));
        at += Character.charCount(c);
      }
    }
    return Optional.of(new PathPattern(steps));
  }

  /** Adds the step for the stars at {@code start}, and says where the pattern goes on. */
  private static int stars(String text, int start, List<Step> steps) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '*') {
      end++;
    }
    boolean wholePart = end - start > 1 && (start == 0 || text.charAt(start - 1) == '/');
    if (wholePart && end == text.length()) {
      steps.add(new Step(Kind.REST, Step.ANY));
    } else if (wholePart && text.charAt(end) == '/') {
      steps.add(new Step(Kind.PARTS, Step.ANY));
      end++;
    } else {
      steps.add(new Step(Kind.PART, Step.NO_SLASH));
    }
    return end;
  }

  /** Whether the pattern stands for the whole of {@code path}. */
  boolean matches(String path) {
    boolean[] reached = new boolean[steps.size() + 1];
    reach(0, reached);
    int at = 0;
    while (at < path.length()) {
      int c = path.codePointAt(at);
      boolean[] next = new boolean[reached.length];
      boolean alive = false;
      for (int i = 0; i < steps.size(); i++) {
        if (reached[i] && steps.get(i).accepts.test(c)) {
          take(i, c, next);
          alive = true;
        }
      }
      if (!alive) {
        return false;
      }
      reached = next;
      at += Character.charCount(c);
    }
    return reached[steps.size()];
  }

  private void take(int step, int c, boolean[] next) {
    switch (steps.get(step).kind) {
      case ONE -> reach(step + 1, next);
      case PART -> reach(step, next);
      case PARTS -> {
        // What follows may only start behind a slash, so a part that has begun is not left here.
        next[step] = true;
        if (c == '/') {
          reach(step + 1, next);
        }
      }
      case REST -> {
        next[step] = true;
        next[step + 1] = true;
      }
    }
  }

  /** Marks {@code step}, and those behind it that can be reached without a character. */
  private void reach(int step, boolean[] reached) {
    int i = step;
    reached[i] = true;
    while (i < steps.size()
        && (steps.get(i).kind == Kind.PART || steps.get(i).kind == Kind.PARTS)) {
      reached[++i] = true;
    }
  }
}
