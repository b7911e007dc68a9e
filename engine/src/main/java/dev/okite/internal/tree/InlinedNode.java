package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;

/**
 * An expression that stands in the place of another, such as the body of a function in the place of
 * a call.
 */
public final class InlinedNode extends EvalNode {
  private final EvalNode body;

  public InlinedNode(Span span, EvalNode body) {
    super(span);
    this.body = body;
  }

  /** What stands in the place of the other. */
  public EvalNode body() {
    return body;
  }

  @Override
  public Value eval(Frame frame) {
    return body.eval(frame);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    body.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.sketch(body);
  }
}
