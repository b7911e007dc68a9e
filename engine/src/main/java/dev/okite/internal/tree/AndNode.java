package dev.okite.internal.tree;

import dev.okite.internal.sketch.Connectives;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import java.util.List;

/** {@code a and b and c}. */
public final class AndNode extends ConditionNode {
  private final EvalNode[] operands;

  public AndNode(Span span, EvalNode[] operands) {
    super(span);
    this.operands = operands;
  }

  @Override
  List<EvalNode> conjuncts() {
    return List.of(operands);
  }

  @Override
  public boolean test(Frame frame) {
    for (EvalNode operand : operands) {
      if (!operand.test(frame)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    for (EvalNode operand : operands) {
      if (!operand.test(frame)) {
        operand.show(frame, shown);
        return;
      }
    }
    for (int i = operands.length - 1; i >= 0; i--) {
      operands[i].show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Connectives.and(sketcher, List.of(operands));
  }
}
