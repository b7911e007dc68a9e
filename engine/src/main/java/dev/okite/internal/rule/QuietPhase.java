package dev.okite.internal.rule;

import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;

/**
 * Asks whether a rule has nothing to say, before places and messages are looked for.
 *
 * <p>Sound because expressions have no effects, so that they may be evaluated twice: a rule whose
 * assertions all stay quiet, and in which nothing fails, makes no finding. Where anything fails, it
 * cannot be told, and the second phase finds out what to report.
 */
final class QuietPhase {
  private QuietPhase() {}

  /** Whether {@code steps} certainly make no finding. */
  static boolean staysQuiet(Block steps, Frame frame) {
    try {
      return steps.isQuiet(frame);
    } catch (NodeFailure failure) {
      return false;
    }
  }
}
