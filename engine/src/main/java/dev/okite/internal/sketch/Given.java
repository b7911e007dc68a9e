package dev.okite.internal.sketch;

import org.jspecify.annotations.Nullable;

/**
 * What it takes for an expression to be evaluated at all: what the filters around it let through.
 * Immutable.
 *
 * @param need null where it is evaluated always
 */
record Given(@Nullable Need need) {
  /** It is evaluated always. */
  static final Given ALWAYS = new Given(null);

  /** What it takes for this to be given, and for {@code then} to happen. */
  Need and(Need then) {
    return need == null ? then : need.andThen(then);
  }

  /** What it takes for this and {@code outer} to be given. */
  Given within(Need outer) {
    return new Given(need == null ? outer : outer.andThen(need));
  }
}
