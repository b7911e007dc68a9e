package dev.okite.internal.rule;

import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Outlook;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;

/** {@code deny when} or {@code require}. */
public final class AssertStep extends Step {
  private final EvalNode condition;

  /** The outcome of the condition that makes a finding. */
  private final boolean firing;

  private final AssertionText text;

  /**
   * An assertion.
   *
   * @param firing true for {@code deny when}, false for {@code require}
   * @param text what its findings say
   */
  public AssertStep(EvalNode condition, boolean firing, AssertionText text) {
    this.condition = condition;
    this.firing = firing;
    this.text = text;
  }

  @Override
  boolean isQuiet(Frame frame) {
    return condition.test(frame) != firing;
  }

  @Override
  void run(Frame frame, RuleRun run) {
    boolean fires;
    try {
      fires = condition.test(frame) == firing;
    } catch (NodeFailure failure) {
      run.conditionFailed(failure, text);
      return;
    }
    if (fires) {
      run.fired(condition, text);
    }
  }

  @Override
  Need speaks(Sketcher sketcher) {
    Outlook outlook = sketcher.outlook(condition);
    return (firing ? outlook.holds() : outlook.holdsNot()).or(outlook.fails());
  }
}
