package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.BoolValue;
import dev.okite.value.Value;

/** A node whose value is true or false, computed without making a value of it. */
public abstract class ConditionNode extends EvalNode {
  /** A condition for the expression at {@code span}. */
  protected ConditionNode(Span span) {
    super(span);
  }

  @Override
  public abstract boolean test(Frame frame);

  @Override
  public final Value eval(Frame frame) {
    return BoolValue.of(test(frame));
  }
}
