package dev.okite.internal.tree;

import dev.okite.document.Place;
import dev.okite.value.JsonPointer;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A place before anybody asked for its line: a placed value, or what is missing below one. Belongs
 * to one evaluation.
 */
public final class Spot {
  private final Value anchor;
  private final String missing;
  private @Nullable Place place;

  /**
   * A spot.
   *
   * @param anchor a placed value
   * @param missing what would have to follow the pointer of {@code anchor}; empty for the value
   *     itself
   */
  private Spot(Value anchor, String missing) {
    this.anchor = anchor;
    this.missing = missing;
  }

  /** The spot of {@code value} itself. */
  public static Spot of(Value value) {
    return new Spot(value, "");
  }

  /** What would have to follow the pointer of the value; empty for the value itself. */
  public String missing() {
    return missing;
  }

  /** Whether this is the place of {@code value}. */
  public boolean isOf(Value value) {
    return anchor == value && missing.isEmpty();
  }

  /** What is missing one {@code step} further down. */
  public Spot below(String step) {
    return new Spot(anchor, missing + "/" + step);
  }

  /** The place with pointer and lines: made once, since many findings may have it. */
  public Place place() {
    Place known = place;
    if (known == null) {
      known = missing.isEmpty() ? Place.of(anchor) : Place.missing(anchor, missing);
      place = known;
    }
    return known;
  }

  // Values compare by worth, spots by where they stand: a map makes the value of a key anew each
  // time, so identity alone does not do.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Spot that
        && missing.equals(that.missing)
        && (anchor == that.anchor
            || (anchor.holder() == that.anchor.holder()
                && anchor.start() == that.anchor.start()
                && anchor.end() == that.anchor.end()
                && JsonPointer.of(anchor).equals(JsonPointer.of(that.anchor))));
  }

  @Override
  public int hashCode() {
    int where =
        anchor.start() == Value.NO_OFFSET ? JsonPointer.of(anchor).hashCode() : anchor.start();
    return 31 * (31 * System.identityHashCode(anchor.holder()) + where) + missing.hashCode();
  }
}
