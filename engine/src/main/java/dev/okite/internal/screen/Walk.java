package dev.okite.internal.screen;

import java.util.Arrays;

/**
 * What one walk through a document found out. Belongs to one thread, and serves one document of the
 * kind of its screen after the other.
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

  /** The policy in {@code position} of the screen matches the document. */
  void matches(int position) {
    matched[position] = true;
  }

  /** Which policies matched a document so far, by their positions in the screen. */
  boolean[] matched() {
    return matched;
  }

  /** No policy has matched anything. */
  void forgetMatches() {
    Arrays.fill(matched, false);
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
