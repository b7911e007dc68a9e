package dev.okite.internal.tree;

import dev.okite.internal.sketch.Connectives;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;

/** {@code not a}. */
public final class NotNode extends ConditionNode {
  private final EvalNode operand;

  public NotNode(Span span, EvalNode operand) {
    super(span);
    this.operand = operand;
  }

  @Override
  public boolean test(Frame frame) {
    return !operand.test(frame);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Connectives.not(sketcher, operand);
  }
}
