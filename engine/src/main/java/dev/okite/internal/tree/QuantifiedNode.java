package dev.okite.internal.tree;

import dev.okite.internal.sketch.Connectives;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code any}, {@code all} and {@code none}. They differ in the outcome that decides and in what it
 * decides.
 */
public final class QuantifiedNode extends ConditionNode {
  private final Loop loop;
  private final EvalNode condition;
  private final @Nullable Lookup lookup;

  /** The outcome of the condition that ends the search. */
  private final boolean deciding;

  /** The value where an element decides. */
  private final boolean whenDecided;

  private QuantifiedNode(
      Span span,
      Loop loop,
      EvalNode condition,
      @Nullable Lookup lookup,
      boolean deciding,
      boolean whenDecided) {
    super(span);
    this.loop = loop;
    this.condition = condition;
    this.lookup = lookup;
    this.deciding = deciding;
    this.whenDecided = whenDecided;
  }

  /** {@code any x in xs: condition}. */
  public static QuantifiedNode any(
      Span span, Loop loop, EvalNode condition, @Nullable Lookup lookup) {
    return new QuantifiedNode(span, loop, condition, lookup, true, true);
  }

  /** {@code all x in xs: condition}. */
  public static QuantifiedNode all(Span span, Loop loop, EvalNode condition) {
    return new QuantifiedNode(span, loop, condition, null, false, false);
  }

  /** {@code none x in xs: condition}. */
  public static QuantifiedNode none(
      Span span, Loop loop, EvalNode condition, @Nullable Lookup lookup) {
    return new QuantifiedNode(span, loop, condition, lookup, true, false);
  }

  @Override
  public boolean test(Frame frame) {
    return decides(frame, loop.items(frame)) ? whenDecided : !whenDecided;
  }

  /** Whether an element decides; it is bound then. */
  private boolean decides(Frame frame, Value items) {
    Visits visits = Visits.of(lookup, frame, loop, items);
    for (int i = 0; i < visits.count(); i++) {
      loop.bind(frame, items, visits.number(i));
      if (condition.test(frame) == deciding) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value items = loop.items(frame);
    if (decides(frame, items)) {
      condition.show(frame, shown);
      shown.add(loop.element(frame));
      loop.source().show(frame, shown);
      return;
    }
    loop.source().show(frame, shown);
    int size = Loop.size(items);
    for (int i = 0; i < size && !shown.isFull(); i++) {
      loop.bind(frame, items, i);
      condition.show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Connectives.some(sketcher, loop.sketch(sketcher), condition, deciding, whenDecided);
  }
}
