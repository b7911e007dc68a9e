package dev.okite.internal.tree;

import dev.okite.internal.sketch.Connectives;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import java.util.List;

/** {@code a or b or c}. */
public final class OrNode extends ConditionNode {
  private final EvalNode[] operands;

  public OrNode(Span span, EvalNode[] operands) {
    super(span);
    this.operands = operands;
  }

  @Override
  public boolean test(Frame frame) {
    for (EvalNode operand : operands) {
      if (operand.test(frame)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    for (EvalNode operand : operands) {
      if (operand.test(frame)) {
        operand.show(frame, shown);
        return;
      }
    }
    for (EvalNode operand : operands) {
      operand.show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Connectives.or(sketcher, List.of(operands));
  }
}
