package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;
import java.util.List;

/**
 * An expression in an iteration that depends on the document alone: evaluated at its first use, and
 * kept until a rule starts.
 */
public final class HoistedNode extends EvalNode {
  private final int slot;
  private final EvalNode definition;

  /**
   * A hoisted expression.
   *
   * @param slot its slot among the hoisted values of the frame
   * @param definition reads no slot that is bound outside of it
   */
  public HoistedNode(Span span, int slot, EvalNode definition) {
    super(span);
    this.slot = slot;
    this.definition = definition;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = frame.hoisted[slot];
    if (value == null) {
      value = definition.eval(frame);
      frame.hoisted[slot] = value;
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

  @Override
  List<EvalNode> conjuncts() {
    return definition.conjuncts();
  }
}
