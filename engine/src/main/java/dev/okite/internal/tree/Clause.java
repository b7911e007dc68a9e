package dev.okite.internal.tree;

import org.jspecify.annotations.Nullable;

/** A clause of a comprehension. */
public sealed interface Clause {
  /**
   * An iteration.
   *
   * @param loop what it runs over
   * @param lookup finds the elements that the filter right behind it can let through; null to visit
   *     all
   */
  record For(Loop loop, @Nullable Lookup lookup) implements Clause {}

  /**
   * A filter.
   *
   * @param condition what has to hold
   */
  record Where(EvalNode condition) implements Clause {}
}
