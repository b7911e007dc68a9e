package dev.okite.testing;

import java.util.Locale;

/**
 * What tests made of a change.
 *
 * @param mutation the change
 * @param outcome what they made of it
 * @param detail of a change that was killed, the name of the first case that did; of one that is
 *     excused, the reason; else empty
 */
public record MutationResult(Mutation mutation, Outcome outcome, String detail) {
  /** What can come of a change. */
  public enum Outcome {
    /** A test failed. */
    KILLED,
    /** All tests that reach it passed. */
    SURVIVED,
    /** No test evaluates what it changes. */
    UNREACHED,
    /** It survived, and a comment says why it changes nothing. */
    EXCUSED,
    /** There was no time for it. */
    UNTRIED,
    /** The compiler refuses it, so that no test has to notice it. */
    REFUSED;

    /** The word for it in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
