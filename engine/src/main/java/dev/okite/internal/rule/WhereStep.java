package dev.okite.internal.rule;

import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Outlook;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.internal.tree.Shown;

/** {@code where} or {@code match}: goes on only where the condition holds. */
public final class WhereStep extends Step implements Surrounding {
  private final EvalNode condition;
  private final Block inner;

  public WhereStep(EvalNode condition, Block inner) {
    this.condition = condition;
    this.inner = inner;
  }

  @Override
  boolean isQuiet(Frame frame) {
    return !condition.test(frame) || inner.isQuiet(frame);
  }

  @Override
  void run(Frame frame, RuleRun run) {
    boolean holds;
    try {
      holds = condition.test(frame);
    } catch (NodeFailure failure) {
      run.failed(failure);
      return;
    }
    if (holds) {
      run.within(this, () -> inner.run(frame, run));
    }
  }

  @Override
  public void showEvidence(Frame frame, Shown shown) {
    condition.show(frame, shown);
  }

  @Override
  Need speaks(Sketcher sketcher) {
    Outlook outlook = sketcher.outlook(condition);
    if (outlook.holds().isNever()) {
      return outlook.fails();
    }
    Need inside = sketcher.where(outlook.whenHolds(), () -> inner.speaks(sketcher));
    return outlook.fails().or(outlook.holds().andThen(inside));
  }
}
