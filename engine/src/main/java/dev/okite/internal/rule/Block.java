package dev.okite.internal.rule;

import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.Frame;
import java.util.List;

/** Steps that run one after the other. Only the last may be one that governs others. */
public final class Block {
  private final Step[] steps;

  public Block(List<Step> steps) {
    this.steps = steps.toArray(new Step[0]);
  }

  boolean isQuiet(Frame frame) {
    for (Step step : steps) {
      if (!step.isQuiet(frame)) {
        return false;
      }
    }
    return true;
  }

  void run(Frame frame, RuleRun run) {
    for (Step step : steps) {
      step.run(frame, run);
    }
  }

  Need speaks(Sketcher sketcher) {
    Need need = Need.NEVER;
    for (Step step : steps) {
      need = need.or(step.speaks(sketcher));
    }
    return need;
  }
}
