package dev.okite.internal.rule;

import dev.okite.internal.sketch.Outlook;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.Shown;

/**
 * A condition that keeps a rule from running.
 *
 * @param condition the condition, whose outcome is kept for all rules that it guards
 * @param expected the outcome with which the rule runs
 */
public record Guard(EvalNode condition, boolean expected) {
  /**
   * Whether the rule may run.
   *
   * @throws dev.okite.internal.tree.NodeFailure if that cannot be told
   */
  public boolean letsPass(Frame frame) {
    return condition.test(frame) == expected;
  }

  void showEvidence(Frame frame, Shown shown) {
    condition.show(frame, shown);
  }

  /** What is known of whether the rule may run: it may where this holds. */
  public Outlook outlook(Sketcher sketcher) {
    Outlook outlook = sketcher.outlook(condition);
    return expected ? outlook : outlook.negated();
  }
}
