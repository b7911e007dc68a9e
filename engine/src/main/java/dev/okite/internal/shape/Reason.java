package dev.okite.internal.shape;

/**
 * Why nothing is known of a value.
 *
 * @param text what it is, as the end of a sentence
 * @param isForeign whether any field may be right there, whatever is known of other values: it
 *     stands in a document of a kind that no schema knows, or was not followed
 */
record Reason(String text, boolean isForeign) {
  /** A value in a document of a kind that no schema knows. */
  static final Reason FOREIGN =
      new Reason("it may stand in a document of a kind without a schema", true);

  /** What is not looked into any more. */
  static final Reason BUDGET =
      new Reason("the policies are too large to follow all that may be there", true);

  static Reason of(String text) {
    return new Reason(text, false);
  }
}
