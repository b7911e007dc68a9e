package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Sketching;
import dev.okite.source.Span;
import dev.okite.value.Value;

/**
 * An expression that depends on no document in particular: evaluated once for the whole evaluation.
 *
 * <p>Sound because nothing it reads changes during an evaluation: inventory, request, facts, clock
 * and constants.
 */
public final class SharedNode extends EvalNode {
  private final int slot;
  private final int frameSlots;
  private final EvalNode definition;

  /**
   * A shared expression.
   *
   * @param slot its slot in the evaluation
   * @param frameSlots how many frame slots the definition needs for its own iterations
   */
  public SharedNode(Span span, int slot, int frameSlots, EvalNode definition) {
    super(span);
    this.slot = slot;
    this.frameSlots = frameSlots;
    this.definition = definition;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = frame.evaluation.shared[slot];
    if (value == null) {
      value = definition.eval(new Frame(frame, frameSlots));
      frame.evaluation.shared[slot] = value;
    }
    return value;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Shown known = frame.evaluation.shown[slot];
    if (known == null) {
      known = new Shown();
      definition.show(new Frame(frame, frameSlots), known);
      frame.evaluation.shown[slot] = known;
    }
    shown.addFrom(known, 0);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Sketching.unknown("it is about more than the document", span());
  }
}
