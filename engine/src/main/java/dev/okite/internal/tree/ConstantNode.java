package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Sketching;
import dev.okite.source.Span;
import dev.okite.value.Value;

/** A value that is known before any document is there. It shows nothing. */
public final class ConstantNode extends EvalNode {
  private final Value value;

  public ConstantNode(Span span, Value value) {
    super(span);
    this.value = value;
  }

  /** The value. */
  public Value value() {
    return value;
  }

  @Override
  public Value eval(Frame frame) {
    return value;
  }

  @Override
  public void show(Frame frame, Shown shown) {}

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Sketching.fixed(value);
  }
}
