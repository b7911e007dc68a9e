package dev.okite.plan;

import java.util.List;

/**
 * A place that a walk through a document looks at, and those below it.
 *
 * @param step how it is reached from the place above: the name of a field, {@code [*]} for all
 *     elements of a list and all values of a map, {@code [key]} for all keys of a map; empty for
 *     the root
 * @param rules the positions in {@link KindPlan#rules} of those that depend on what stands here
 * @param unusual the positions of those that are evaluated if something else stands here than could
 *     be walked on into, such as a text where a map is expected
 * @param inner the places below
 */
public record PlannedPlace(
    String step, List<Integer> rules, List<Integer> unusual, List<PlannedPlace> inner) {
  public PlannedPlace {
    rules = List.copyOf(rules);
    unusual = List.copyOf(unusual);
    inner = List.copyOf(inner);
  }
}
