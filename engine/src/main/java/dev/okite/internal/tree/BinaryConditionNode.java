package dev.okite.internal.tree;

import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;

/** A condition on two values. */
public abstract class BinaryConditionNode extends ConditionNode {
  private final EvalNode left;
  private final EvalNode right;

  /** A condition on the values of {@code left} and {@code right}. */
  protected BinaryConditionNode(Span span, EvalNode left, EvalNode right) {
    super(span);
    this.left = left;
    this.right = right;
  }

  /**
   * Whether the condition holds.
   *
   * @throws EvaluationFailure if it cannot be told
   */
  protected abstract boolean holds(Value left, Value right);

  /** How much of {@code right} is looked at. */
  protected long weightOfRight(Value right) {
    return right.weight();
  }

  @Override
  public final boolean test(Frame frame) {
    Value a = left.eval(frame);
    Value b = right.eval(frame);
    // Comparing whole lists and maps takes as long as they are large.
    long weight = a.weight();
    long other = weightOfRight(b);
    if (weight > 1 || other > 1) {
      Computed.charge(this, frame, weight + other);
    }
    try {
      return holds(a, b);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, left, right);
    }
  }

  @Override
  public final void show(Frame frame, Shown shown) {
    left.show(frame, shown);
    right.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Operations.apply(
        sketcher, this, List.of(left, right), sides -> BoolValue.of(holds(sides[0], sides[1])));
  }
}
