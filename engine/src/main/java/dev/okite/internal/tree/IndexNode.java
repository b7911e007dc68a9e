package dev.okite.internal.tree;

import dev.okite.internal.operation.Navigation;
import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketch;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigInteger;
import java.util.List;

/** {@code target[index]}. */
public final class IndexNode extends EvalNode {
  private final EvalNode target;
  private final EvalNode index;

  public IndexNode(Span span, EvalNode target, EvalNode index) {
    super(span);
    this.target = target;
    this.index = index;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = target.eval(frame);
    Value key = index.eval(frame);
    try {
      return Navigator.index(value, key);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, target, index);
    }
  }

  /** Whether the key or index is there, even with an explicit null (language reference 5.8). */
  boolean isThere(Frame frame) {
    Value value = target.eval(frame);
    Value key = index.eval(frame);
    boolean found = !(eval(frame) instanceof NullValue);
    if (value instanceof MapValue map && key instanceof StringValue text) {
      return map.indexOf(text.value()) >= 0;
    }
    if (value instanceof ListValue list && key instanceof NumberValue number) {
      BigInteger position = number.toBigDecimal().toBigInteger();
      return position.compareTo(BigInteger.valueOf(list.size())) < 0;
    }
    return found;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    Value value = target.eval(frame);
    Value key = index.eval(frame);
    Shown targetShown = new Shown();
    target.show(frame, targetShown);
    Navigator.show(frame, shown, value, eval(frame), Navigator.indexStep(key), targetShown, index);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    Sketched key = sketcher.sketch(index);
    if (key.value() instanceof Sketch.Fixed fixed && fixed.value() instanceof StringValue name) {
      return sketcher.member(sketcher.sketch(target), name.value(), this);
    }
    return Operations.apply(
        sketcher, this, List.of(target, index), sides -> Navigation.index(sides[0], sides[1]));
  }
}
