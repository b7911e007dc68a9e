package dev.okite.internal.screen;

/**
 * What one walk through a document found out. Belongs to one thread, and serves one document after
 * the other.
 */
public final class Walk {
  private final Marks touched;
  private final GuardGroup.State[] states;
  private final boolean[] matched;

  Walk(Marks touched, GuardGroup.State[] states, boolean[] matched) {
    this.touched = touched;
    this.states = states;
    this.matched = matched;
  }

  /** The policy with {@code number} matches the document. */
  void matches(int number) {
    matched[number] = true;
  }

  /** The rules that the document touches. */
  Marks touched() {
    return touched;
  }

  /** How the guards of each group came out, by its number. */
  GuardGroup.State[] states() {
    return states;
  }
}
