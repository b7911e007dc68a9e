package dev.okite.internal.tree;

import dev.okite.document.Place;
import dev.okite.value.Value;

/**
 * A place before anybody asked for its line: a placed value, or what is missing below one.
 *
 * @param anchor a placed value
 * @param missing what would have to follow the pointer of {@code anchor}; empty for the value
 *     itself
 */
public record Spot(Value anchor, String missing) {
  /** The spot of {@code value} itself. */
  public static Spot of(Value value) {
    return new Spot(value, "");
  }

  /** Whether this is the place of {@code value}. */
  public boolean isOf(Value value) {
    return anchor == value && missing.isEmpty();
  }

  /** What is missing one {@code step} further down. */
  public Spot below(String step) {
    return new Spot(anchor, missing + "/" + step);
  }

  /** The place with pointer and lines. */
  public Place place() {
    return missing.isEmpty() ? Place.of(anchor) : Place.missing(anchor, missing);
  }
}
