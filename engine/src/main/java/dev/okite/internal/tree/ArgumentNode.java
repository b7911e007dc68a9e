package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;

/**
 * A parameter in the body of a function: evaluates the argument in the frame of the caller, at the
 * first use.
 */
public final class ArgumentNode extends EvalNode {
  private final int slot;
  private final int index;

  /**
   * A parameter.
   *
   * @param slot the slot that keeps its value
   * @param index which argument it is, from 0
   */
  public ArgumentNode(Span span, int slot, int index) {
    super(span);
    this.slot = slot;
    this.index = index;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = frame.slots[slot];
    if (value == null) {
      value = frame.argument(index).eval(frame.caller());
      frame.slots[slot] = value;
    }
    return value;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    frame.argument(index).show(frame.caller(), shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.argument(index, this);
  }
}
