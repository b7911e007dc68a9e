package dev.okite.internal.reference;

import dev.okite.document.Place;
import dev.okite.value.JsonPointer;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A place that an expression shows (spec 9.2): that of a value, or one that is missing below it.
 * Lines and columns are looked up only for findings.
 *
 * @param anchor the placed value, or the nearest placed value above the missing place
 * @param missing what would have to follow the pointer of {@code anchor}; empty for its own place
 */
record Spot(Value anchor, String missing) {
  /** The place of {@code value}, which is placed. */
  static Spot of(Value value) {
    return new Spot(value, "");
  }

  /** The place that is missing one step further. */
  Spot step(String token) {
    return new Spot(anchor, missing + "/" + JsonPointer.escape(token));
  }

  boolean isMissing() {
    return !missing.isEmpty();
  }

  /** Whether this is the place of {@code value} itself. */
  boolean isPlaceOf(Value value) {
    return !isMissing() && anchor == value;
  }

  Place place() {
    return isMissing() ? Place.missing(anchor, missing) : Place.of(anchor);
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
    return 31 * JsonPointer.of(anchor).hashCode() + missing.hashCode();
  }
}
