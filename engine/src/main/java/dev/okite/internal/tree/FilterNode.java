package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code (xs where condition)}. */
public final class FilterNode extends EvalNode {
  private final Loop loop;
  private final EvalNode condition;

  public FilterNode(Span span, Loop loop, EvalNode condition) {
    super(span);
    this.loop = loop;
    this.condition = condition;
  }

  @Override
  public Value eval(Frame frame) {
    Value items = loop.items(frame);
    int size = Loop.size(items);
    List<Value> kept = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
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
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      condition.show(frame, shown);
    }
  }
}
