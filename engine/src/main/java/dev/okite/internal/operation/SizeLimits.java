package dev.okite.internal.operation;

import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;

/** How large a computed value may be. */
public final class SizeLimits {
  /** Elements of a list, or entries of a map. */
  public static final int MAX_ELEMENTS = 1_000_000;

  /** UTF-16 units of a string. */
  public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

  private SizeLimits() {}

  /**
   * Passes if a list or map may have {@code count} elements.
   *
   * @throws EvaluationFailure with {@link ErrorCode#SIZE_LIMIT} if not
   */
  public static void checkElements(long count) {
    if (count > MAX_ELEMENTS) {
      throw new EvaluationFailure(
          ErrorCode.SIZE_LIMIT, "a list or map of more than " + MAX_ELEMENTS + " elements");
    }
  }

  /**
   * Passes if a string may have {@code count} UTF-16 units.
   *
   * @throws EvaluationFailure with {@link ErrorCode#SIZE_LIMIT} if not
   */
  public static void checkCharacters(long count) {
    if (count > MAX_CHARACTERS) {
      throw new EvaluationFailure(
          ErrorCode.SIZE_LIMIT, "a string of more than " + MAX_CHARACTERS + " characters");
    }
  }
}
