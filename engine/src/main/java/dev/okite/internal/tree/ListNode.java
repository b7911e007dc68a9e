package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.Arrays;
import java.util.List;

/** {@code [a, b]}. */
public final class ListNode extends EvalNode {
  private final EvalNode[] elements;

  public ListNode(Span span, EvalNode[] elements) {
    super(span);
    this.elements = elements;
  }

  @Override
  public Value eval(Frame frame) {
    Value[] values = new Value[elements.length];
    for (int i = 0; i < elements.length; i++) {
      values[i] = elements[i].eval(frame);
    }
    return Computed.checked(this, frame, ListValue.of(Arrays.asList(values)), elements);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    for (EvalNode element : elements) {
      element.show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return dev.okite.internal.sketch.Computed.list(sketcher, this, List.of(elements));
  }
}
