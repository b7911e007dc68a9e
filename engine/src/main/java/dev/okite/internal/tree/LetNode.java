package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;

/**
 * A name that stands for an expression: evaluated at the first use, kept in a slot until its scope
 * starts anew.
 */
public final class LetNode extends EvalNode {
  private final int slot;
  private final EvalNode definition;

  public LetNode(Span span, int slot, EvalNode definition) {
    super(span);
    this.slot = slot;
    this.definition = definition;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = frame.slots[slot];
    if (value == null) {
      value = definition.eval(frame);
      frame.slots[slot] = value;
    }
    return value;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    definition.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.sketch(definition);
  }
}
