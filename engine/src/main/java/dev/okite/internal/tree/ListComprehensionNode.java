package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code [f(x) for x in xs where condition]}. */
public final class ListComprehensionNode extends EvalNode {
  private final EvalNode element;
  private final Clauses clauses;

  public ListComprehensionNode(Span span, EvalNode element, Clauses clauses) {
    super(span);
    this.element = element;
    this.clauses = clauses;
  }

  @Override
  public Value eval(Frame frame) {
    List<Value> values = new ArrayList<>();
    clauses.forEach(
        frame,
        f -> {
          values.add(element.eval(f));
          Computed.checkElements(this, f, values.size());
        });
    return Computed.checked(this, frame, ListValue.of(values));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    clauses.showEach(frame, shown, f -> element.show(f, shown));
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return dev.okite.internal.sketch.Computed.collected(
        sketcher, this, clauses.sketched(), element);
  }
}
