package dev.okite.internal.shape;

import dev.okite.source.Span;

/**
 * Something that is allowed, and that types prove to do what hardly anybody means.
 *
 * @param kind what sort of thing it is
 * @param span where it stands
 * @param message what it does
 * @param hint what to write instead
 */
public record Trap(Kind kind, Span span, String message, String hint) {
  /** What there is to walk into. */
  public enum Kind {
    /** A message that says `null` where the field is missing that the assertion is about. */
    NULL_IN_MESSAGE,
    /** A `deny when all …` that fires where the list is missing or empty. */
    ALL_OF_NOTHING,
    /** A `deny when x < n` that stays quiet where `x` is missing. */
    QUIET_WHEN_MISSING
  }
}
