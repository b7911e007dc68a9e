package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.sketch.Iteration;
import dev.okite.internal.sketch.Sketch;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code first(x in xs where condition)}, or {@code one(…)}. */
public final class SelectNode extends EvalNode {
  private final Loop loop;
  private final @Nullable EvalNode condition;
  private final @Nullable Lookup lookup;

  /** Whether a second match is an error. */
  private final boolean unique;

  /**
   * A search.
   *
   * @param condition null where every element counts
   * @param unique true for {@code one}
   */
  public SelectNode(
      Span span, Loop loop, @Nullable EvalNode condition, @Nullable Lookup lookup, boolean unique) {
    super(span);
    this.loop = loop;
    this.condition = condition;
    this.lookup = lookup;
    this.unique = unique;
  }

  @Override
  public Value eval(Frame frame) {
    Value items = loop.items(frame);
    Visits visits = Visits.of(lookup, frame, loop, items);
    Value found = null;
    for (int i = 0; i < visits.count(); i++) {
      loop.bind(frame, items, visits.number(i));
      if (condition == null || condition.test(frame)) {
        if (!unique) {
          return loop.element(frame);
        }
        if (found != null) {
          int last = visits.number(i);
          throw new NodeFailure(
              Failures.notUnique(), this, shown -> showLookedAt(frame, items, last, shown));
        }
        found = loop.element(frame);
      }
    }
    return found == null ? NullValue.ABSENT : found;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value items = loop.items(frame);
    int size = Loop.size(items);
    Shown source = new Shown();
    loop.source().show(frame, source);
    Shown match = new Shown();
    Shown others = new Shown();
    boolean found = false;
    for (int i = 0; i < size && (unique || !found); i++) {
      loop.bind(frame, items, i);
      if (!found && (condition == null || condition.test(frame))) {
        found = true;
        match.add(loop.element(frame));
        showCondition(frame, match);
      } else {
        showCondition(frame, others);
      }
    }
    shown.addFrom(match, 0);
    shown.addFrom(source, 0);
    shown.addFrom(others, 0);
  }

  /** Nothing is found where there is nothing, such as in a param that is left empty. */
  @Override
  public Sketched sketch(Sketcher sketcher) {
    Iteration iteration = loop.sketch(sketcher);
    return iteration.isEmpty()
        ? new Sketched(new Sketch.Fixed(NullValue.ABSENT), iteration.fails())
        : super.sketch(sketcher);
  }

  /** What the source and the conditions up to the element with number {@code last} show. */
  private void showLookedAt(Frame frame, Value items, int last, Shown shown) {
    loop.source().show(frame, shown);
    for (int i = 0; i <= last; i++) {
      loop.bind(frame, items, i);
      showCondition(frame, shown);
    }
  }

  private void showCondition(Frame frame, Shown shown) {
    if (condition != null) {
      condition.show(frame, shown);
    }
  }
}
