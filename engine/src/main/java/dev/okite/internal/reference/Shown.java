package dev.okite.internal.reference;

import dev.okite.value.NullValue;
import dev.okite.value.Value;

/**
 * What evaluating an expression gives: its value, and the places that it shows (spec 9.2).
 *
 * @param value the value
 * @param spots the places
 */
record Shown(Value value, Spots spots) implements Environment.Binding {
  /** A value that shows nothing. */
  static Shown nothing(Value value) {
    return new Shown(value, Spots.NONE);
  }

  /** A value that shows its own place if it has one. */
  static Shown itself(Value value) {
    return new Shown(value, Spots.of(value));
  }

  /** The place of the value, or the place that is missing; nothing if that does not come first. */
  Spots own() {
    return spots
        .first()
        .filter(spot -> spot.isPlaceOf(value) || (spot.isMissing() && value instanceof NullValue))
        .map(Spots::of)
        .orElse(Spots.NONE);
  }

  @Override
  public Shown get() {
    return this;
  }
}
