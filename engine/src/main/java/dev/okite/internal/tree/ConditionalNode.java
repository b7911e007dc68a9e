package dev.okite.internal.tree;

import dev.okite.internal.sketch.Connectives;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;

/** {@code if condition then a else b}. */
public final class ConditionalNode extends EvalNode {
  private final EvalNode condition;
  private final EvalNode whenTrue;
  private final EvalNode whenFalse;

  public ConditionalNode(Span span, EvalNode condition, EvalNode whenTrue, EvalNode whenFalse) {
    super(span);
    this.condition = condition;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  @Override
  public Value eval(Frame frame) {
    return taken(frame).eval(frame);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    taken(frame).show(frame, shown);
    condition.show(frame, shown);
  }

  private EvalNode taken(Frame frame) {
    return condition.test(frame) ? whenTrue : whenFalse;
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Connectives.conditional(sketcher, condition, whenTrue, whenFalse);
  }
}
