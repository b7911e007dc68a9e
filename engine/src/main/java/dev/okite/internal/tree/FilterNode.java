package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.SketchedClause;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (xs where condition)}. */
public final class FilterNode extends EvalNode {
  private final Loop loop;
  private final EvalNode condition;
  private final @Nullable Lookup lookup;

  public FilterNode(Span span, Loop loop, EvalNode condition, @Nullable Lookup lookup) {
    super(span);
    this.loop = loop;
    this.condition = condition;
    this.lookup = lookup;
  }

  @Override
  public Value eval(Frame frame) {
    Value items = loop.items(frame);
    Visits visits = Visits.of(lookup, frame, loop, items);
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < visits.count(); i++) {
      loop.bind(frame, items, visits.number(i));
      if (condition.test(frame)) {
        kept.add(loop.element(frame));
      }
    }
    return Computed.checked(this, frame, ListValue.of(kept));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value items = loop.items(frame);
    loop.source().show(frame, shown);
    int size = Loop.size(items);
    for (int i = 0; i < size && !shown.isFull(); i++) {
      loop.bind(frame, items, i);
      condition.show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return dev.okite.internal.sketch.Computed.collected(
        sketcher,
        this,
        List.of(loop.sketched(), SketchedClause.filter(condition)),
        new VariableNode(span(), loop.elementSlot()));
  }
}
