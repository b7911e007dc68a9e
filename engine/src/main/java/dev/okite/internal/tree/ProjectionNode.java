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

/**
 * {@code source[*].a[0].b[*].c}: for each part between two stars, the iteration and the path that
 * is walked on its elements.
 */
public final class ProjectionNode extends EvalNode {
  /** The first runs over the source, each other one over what the path before it gives. */
  private final Loop[] loops;

  /** What is walked on the elements of the last loop. */
  private final EvalNode result;

  public ProjectionNode(Span span, Loop[] loops, EvalNode result) {
    super(span);
    this.loops = loops;
    this.result = result;
  }

  @Override
  public Value eval(Frame frame) {
    List<Value> values = new ArrayList<>();
    walk(frame, 0, values, null);
    return Computed.checked(this, frame, ListValue.of(values));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    loops[0].source().show(frame, shown);
    walk(frame, 0, new ArrayList<>(), shown);
  }

  private void walk(Frame frame, int depth, List<Value> values, @Nullable Shown shown) {
    Loop loop = loops[depth];
    Value items = loop.items(frame);
    if (shown != null && depth > 0) {
      loop.source().show(frame, shown);
    }
    int size = Loop.size(items);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      if (depth + 1 < loops.length) {
        walk(frame, depth + 1, values, shown);
      } else {
        Value value = result.eval(frame);
        values.add(value);
        Computed.checkElements(this, frame, values.size());
        if (shown != null) {
          result.show(frame, shown);
        }
      }
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    List<SketchedClause> iterations = new ArrayList<>();
    for (Loop loop : loops) {
      iterations.add(loop.sketched());
    }
    return dev.okite.internal.sketch.Computed.collected(sketcher, this, iterations, result);
  }
}
