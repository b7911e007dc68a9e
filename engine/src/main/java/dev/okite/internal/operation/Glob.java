package dev.okite.internal.operation;

import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import java.util.Arrays;

/**
 * A pattern of {@code like}: {@code *} stands for any run of characters, {@code ?} for one, and a
 * backslash takes the next character as it is. Immutable.
 */
public final class Glob {
  /** The longest pattern, in UTF-16 units. */
  public static final int MAX_LENGTH = 1000;

  /** Characters that are compared in the time of one step. */
  private static final int CHARACTERS_PER_STEP = 64;

  private static final int ANY_RUN = -1;
  private static final int ANY_ONE = -2;

  /** Code points, and the two wildcards; no run follows a run. */
  private final int[] steps;

  private Glob(int[] steps) {
    this.steps = steps;
  }

  /**
   * Prepares a pattern.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_PATTERN} if it ends in a backslash that
   *     escapes nothing, or is longer than {@link #MAX_LENGTH}
   */
  public static Glob compile(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      throw new EvaluationFailure(
          ErrorCode.INVALID_PATTERN, "a glob has at most " + MAX_LENGTH + " characters");
    }
    int[] steps = new int[pattern.length()];
    int count = 0;
    for (int i = 0; i < pattern.length(); ) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\') {
        if (i == pattern.length()) {
          throw new EvaluationFailure(
              ErrorCode.INVALID_PATTERN,
              "the glob `" + pattern + "` ends in a `\\` with nothing to escape; write `\\\\`");
        }
        c = pattern.codePointAt(i);
        i += Character.charCount(c);
        steps[count++] = c;
      } else if (c != '*') {
        steps[count++] = c == '?' ? ANY_ONE : c;
      } else if (count == 0 || steps[count - 1] != ANY_RUN) {
        steps[count++] = ANY_RUN;
      }
    }
    return new Glob(Arrays.copyOf(steps, count));
  }

  /** How many steps it costs at worst to hold the pattern against {@code text}. */
  public long cost(String text) {
    return 1 + (long) text.length() * steps.length / CHARACTERS_PER_STEP;
  }

  /**
   * Whether all of {@code text} has the form of the pattern. Takes time in proportion to the text,
   * and at worst to the length of the pattern as well; never more.
   */
  public boolean matches(String text) {
    int at = 0;
    int step = 0;
    int runStep = -1;
    int runEnd = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (step < steps.length && (steps[step] == c || steps[step] == ANY_ONE)) {
        at += Character.charCount(c);
        step++;
      } else if (step < steps.length && steps[step] == ANY_RUN) {
        runStep = step++;
        runEnd = at;
      } else if (runStep >= 0) {
        // Only the last run has to grow: what stands before it is matched as early as can be.
        runEnd += Character.charCount(text.codePointAt(runEnd));
        at = runEnd;
        step = runStep + 1;
      } else {
        return false;
      }
    }
    while (step < steps.length && steps[step] == ANY_RUN) {
      step++;
    }
    return step == steps.length;
  }
}
