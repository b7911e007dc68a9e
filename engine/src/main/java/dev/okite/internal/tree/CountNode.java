package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.IntValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code count(x in xs where condition)}. */
public final class CountNode extends EvalNode {
  private final Loop loop;
  private final @Nullable EvalNode condition;
  private final @Nullable Lookup lookup;

  /**
   * A count.
   *
   * @param condition null where every element counts
   */
  public CountNode(Span span, Loop loop, @Nullable EvalNode condition, @Nullable Lookup lookup) {
    super(span);
    this.loop = loop;
    this.condition = condition;
    this.lookup = lookup;
  }

  @Override
  public Value eval(Frame frame) {
    Value items = loop.items(frame);
    if (condition == null) {
      return IntValue.of(Loop.size(items));
    }
    Visits visits = Visits.of(lookup, frame, loop, items);
    long count = 0;
    for (int i = 0; i < visits.count(); i++) {
      loop.bind(frame, items, visits.number(i));
      if (condition.test(frame)) {
        count++;
      }
    }
    return IntValue.of(count);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value items = loop.items(frame);
    loop.source().show(frame, shown);
    if (condition != null) {
      int size = Loop.size(items);
      for (int i = 0; i < size && !shown.isFull(); i++) {
        loop.bind(frame, items, i);
        condition.show(frame, shown);
      }
    }
  }
}
