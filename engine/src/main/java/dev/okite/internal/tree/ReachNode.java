package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code reach x from start via next}. */
public final class ReachNode extends EvalNode {
  /** The start; binds nothing. */
  private final Loop start;

  /** The neighbours; the slots of {@link #start} hold the element they are neighbours of. */
  private final Loop next;

  /**
   * A search through a graph.
   *
   * @param start iterates over the start, binding the element whose neighbours are asked for
   * @param next iterates over the neighbours, binding nothing that is read
   */
  public ReachNode(Span span, Loop start, Loop next) {
    super(span);
    this.start = start;
    this.next = next;
  }

  @Override
  public Value eval(Frame frame) {
    return Computed.checked(this, frame, ListValue.of(search(frame, null)));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    start.source().show(frame, shown);
    search(frame, shown);
  }

  private List<Value> search(Frame frame, @Nullable Shown shown) {
    Set<Value> seen = new LinkedHashSet<>();
    List<Value> reached = new ArrayList<>();
    collect(frame, start, start.items(frame), seen, reached);
    for (int i = 0; i < reached.size() && (shown == null || !shown.isFull()); i++) {
      frame.clear(start.scopeStart(), start.scopeEnd());
      frame.slots[start.first()] = reached.get(i);
      if (shown != null) {
        next.source().show(frame, shown);
      }
      collect(frame, next, next.items(frame), seen, reached);
    }
    return reached;
  }

  private void collect(Frame frame, Loop loop, Value items, Set<Value> seen, List<Value> reached) {
    int size = Loop.size(items);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      Value element = loop.element(frame);
      Computed.charge(this, frame, element.weight());
      if (seen.add(element)) {
        reached.add(element);
        Computed.checkElements(this, frame, reached.size());
      }
    }
  }
}
