package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;
import java.util.Objects;

/** A name that an iteration bound. */
public final class VariableNode extends EvalNode {
  private final int slot;

  public VariableNode(Span span, int slot) {
    super(span);
    this.slot = slot;
  }

  @Override
  public Value eval(Frame frame) {
    return Objects.requireNonNull(frame.slots[slot]);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    shown.add(eval(frame));
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.variable(slot, this);
  }
}
