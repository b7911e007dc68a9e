package dev.okite.internal.tree;

import dev.okite.internal.operation.Arithmetic;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;

/** {@code -a}. */
public final class NegateNode extends EvalNode {
  private final EvalNode operand;

  public NegateNode(Span span, EvalNode operand) {
    super(span);
    this.operand = operand;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = operand.eval(frame);
    try {
      return Arithmetic.negate(value);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, operand);
    }
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }
}
