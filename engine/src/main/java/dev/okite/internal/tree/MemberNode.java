package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;

/** {@code target.name}. */
public final class MemberNode extends EvalNode {
  private final EvalNode target;
  private final String name;

  public MemberNode(Span span, EvalNode target, String name) {
    super(span);
    this.target = target;
    this.name = name;
  }

  EvalNode target() {
    return target;
  }

  String name() {
    return name;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = target.eval(frame);
    if (value instanceof MapValue map) {
      return map.get(name);
    }
    return value instanceof NullValue ? NullValue.ABSENT : other(value, frame);
  }

  /** Whether the member is there, even with an explicit null (language reference 5.8). */
  boolean isThere(Frame frame) {
    Value value = target.eval(frame);
    if (value instanceof MapValue map) {
      return map.indexOf(name) >= 0;
    }
    if (value instanceof NullValue || !(other(value, frame) instanceof NullValue)) {
      return !(value instanceof NullValue);
    }
    int element = Navigator.missingElement(name);
    return value instanceof ListValue list && element >= 0 && element < list.size();
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value value = target.eval(frame);
    Value result = eval(frame);
    Shown targetShown = new Shown();
    target.show(frame, targetShown);
    Navigator.show(
        frame, shown, value, result, Navigator.memberStep(value, name), targetShown, null);
  }

  private Value other(Value value, Frame frame) {
    try {
      return Navigator.member(value, name);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, target);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.member(sketcher.sketch(target), name, this);
  }
}
