package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Sketching;
import dev.okite.source.Span;
import dev.okite.value.NullValue;
import dev.okite.value.Value;

/** {@code a ?? b}. */
public final class CoalesceNode extends EvalNode {
  private final EvalNode left;
  private final EvalNode right;

  public CoalesceNode(Span span, EvalNode left, EvalNode right) {
    super(span);
    this.left = left;
    this.right = right;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = left.eval(frame);
    return value instanceof NullValue ? right.eval(frame) : value;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    if (!(left.eval(frame) instanceof NullValue)) {
      left.show(frame, shown);
    } else if (!(right.eval(frame) instanceof NullValue)) {
      right.show(frame, shown);
      left.show(frame, shown);
    } else {
      left.show(frame, shown);
      right.show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Sketching.coalesce(sketcher.sketch(left), sketcher.sketch(right));
  }
}
