package dev.okite.internal.sketch;

/**
 * What is known of a condition.
 *
 * @param holds what it takes for it to hold
 * @param holdsNot what it takes for it not to hold, without failing
 * @param fails what it takes for it to fail
 * @param whenHolds what is there if it holds
 * @param whenHoldsNot what is there if it does not hold
 */
public record Outlook(
    Need holds, Need holdsNot, Need fails, Presence whenHolds, Presence whenHoldsNot) {

  /** A condition of which nothing is known. */
  static Outlook unknown(Reason reason) {
    Need open = Need.open(reason);
    return new Outlook(open, open, open, Presence.NONE, Presence.NONE);
  }

  /** The opposite. */
  public Outlook negated() {
    return new Outlook(holdsNot, holds, fails, whenHoldsNot, whenHolds);
  }

  /** The same, which is evaluated only where {@code outer} is met. */
  Outlook given(Need outer) {
    return new Outlook(
        outer.andThen(holds),
        outer.andThen(holdsNot),
        outer.andFail(fails),
        whenHolds,
        whenHoldsNot);
  }

  /** The same, which may fail with {@code more} as well. */
  Outlook failingToo(Need more) {
    return new Outlook(holds, holdsNot, fails.or(more), whenHolds, whenHoldsNot);
  }
}
