package dev.okite.internal.tree;

/** A clause of a comprehension. */
public sealed interface Clause {
  /**
   * An iteration.
   *
   * @param loop what it runs over
   */
  record For(Loop loop) implements Clause {}

  /**
   * A filter.
   *
   * @param condition what has to hold
   */
  record Where(EvalNode condition) implements Clause {}
}
