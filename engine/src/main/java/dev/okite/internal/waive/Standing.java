package dev.okite.internal.waive;

import java.util.List;

/**
 * Where an exception stands on a day, whatever is found.
 *
 * @param state whether it is in force
 * @param remarks what there is to say about that
 */
record Standing(State state, List<Remark> remarks) {
  /** Whether an exception is in force, and why not. */
  enum State {
    IN_FORCE,
    /** Its first day is still to come. */
    PENDING,
    /** Its last day is over. */
    EXPIRED,
    /** It breaks a rule for exceptions. */
    REFUSED
  }

  Standing {
    remarks = List.copyOf(remarks);
  }

  boolean isInForce() {
    return state == State.IN_FORCE;
  }

  boolean isExpired() {
    return state == State.EXPIRED;
  }
}
