package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.Evaluation;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;

/**
 * Evaluates what depends on nothing while the plan is made.
 *
 * <p>Sound because such an expression has the same outcome whenever it is evaluated, and shows no
 * places. An expression that fails stays as it is, so that it fails where and if it is reached.
 */
final class ConstantFolding {
  /**
   * Enough for anything that is written as a constant; what needs more is left to the evaluation.
   */
  private static final long MAX_STEPS = 100_000;

  private ConstantFolding() {}

  /** {@code planned}, whose slots are among {@code slots}, or the constant that it comes to. */
  static Planned fold(ProgramPlan program, Planned planned, Slots slots) {
    boolean folds = planned.isConstant() && !(planned.node() instanceof ConstantNode);
    if (!folds || !program.uses(Rewrite.CONSTANT_FOLDING)) {
      return planned;
    }
    try {
      Value value = planned.node().eval(frame(slots));
      program.rewritten(Rewrite.CONSTANT_FOLDING, planned.node().span());
      return Planned.constant(new ConstantNode(planned.node().span(), value));
    } catch (NodeFailure failure) {
      return planned;
    }
  }

  /** A frame without any document, request, facts or clock. */
  static Frame frame(Slots slots) {
    Evaluation nothing =
        new Evaluation(
            ListValue.EMPTY, NullValue.ABSENT, NullValue.ABSENT, null, MAX_STEPS, null, 0, 0);
    Frame frame = new Frame(nothing, slots.size(), 0);
    frame.start(NullValue.ABSENT);
    return frame;
  }
}
