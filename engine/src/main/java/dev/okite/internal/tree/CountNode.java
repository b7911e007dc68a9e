package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.IntValue;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code count(x in xs where condition)}. */
public final class CountNode extends EvalNode {
  private final Loop loop;
  private final @Nullable EvalNode condition;

  /**
   * A count.
   *
   * @param condition null where every element counts
   */
  public CountNode(Span span, Loop loop, @Nullable EvalNode condition) {
    super(span);
    this.loop = loop;
    this.condition = condition;
  }

  @Override
  public Value eval(Frame frame) {
    Value items = loop.items(frame);
    int size = Loop.size(items);
    if (condition == null) {
      return IntValue.of(size);
    }
    long count = 0;
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
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
      for (int i = 0; i < size; i++) {
        loop.bind(frame, items, i);
        condition.show(frame, shown);
      }
    }
  }
}
