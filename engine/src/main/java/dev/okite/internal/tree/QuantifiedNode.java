package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.Value;

/**
 * {@code any}, {@code all} and {@code none}. They differ in the outcome that decides and in what it
 * decides.
 */
public final class QuantifiedNode extends ConditionNode {
  private final Loop loop;
  private final EvalNode condition;

  /** The outcome of the condition that ends the search. */
  private final boolean deciding;

  /** The value where an element decides. */
  private final boolean whenDecided;

  private QuantifiedNode(
      Span span, Loop loop, EvalNode condition, boolean deciding, boolean whenDecided) {
    super(span);
    this.loop = loop;
    this.condition = condition;
    this.deciding = deciding;
    this.whenDecided = whenDecided;
  }

  /** {@code any x in xs: condition}. */
  public static QuantifiedNode any(Span span, Loop loop, EvalNode condition) {
    return new QuantifiedNode(span, loop, condition, true, true);
  }

  /** {@code all x in xs: condition}. */
  public static QuantifiedNode all(Span span, Loop loop, EvalNode condition) {
    return new QuantifiedNode(span, loop, condition, false, false);
  }

  /** {@code none x in xs: condition}. */
  public static QuantifiedNode none(Span span, Loop loop, EvalNode condition) {
    return new QuantifiedNode(span, loop, condition, true, false);
  }

  @Override
  public boolean test(Frame frame) {
    Value items = loop.items(frame);
    int size = Loop.size(items);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      if (condition.test(frame) == deciding) {
        return whenDecided;
      }
    }
    return !whenDecided;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value items = loop.items(frame);
    Shown undecided = new Shown();
    loop.source().show(frame, undecided);
    int size = Loop.size(items);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      if (condition.test(frame) == deciding) {
        condition.show(frame, shown);
        shown.add(loop.element(frame));
        loop.source().show(frame, shown);
        return;
      }
      condition.show(frame, undecided);
    }
    shown.addFrom(undecided, 0);
  }
}
