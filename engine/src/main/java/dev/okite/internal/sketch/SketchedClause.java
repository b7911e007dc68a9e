package dev.okite.internal.sketch;

import org.jspecify.annotations.Nullable;

/**
 * A clause of a comprehension: an iteration, or a filter.
 *
 * @param source what is iterated over; null for a filter
 * @param first the slot of the first name
 * @param second the slot of the second name, or -1
 * @param condition the condition; null for an iteration
 */
public record SketchedClause(
    @Nullable Sketchable source, int first, int second, @Nullable Sketchable condition) {
  /** An iteration. */
  public static SketchedClause iteration(Sketchable source, int first, int second) {
    return new SketchedClause(source, first, second, null);
  }

  /** A filter. */
  public static SketchedClause filter(Sketchable condition) {
    return new SketchedClause(null, -1, -1, condition);
  }
}
