package dev.okite.internal.tree;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;

/** A call of a function written in Java. */
public final class BuiltinNode extends EvalNode {
  /** For a look at one value of a document, which is of the size of that value at most. */
  private static final CallContext UNCOUNTED = steps -> {};

  private final Builtin builtin;
  private final EvalNode[] arguments;

  public BuiltinNode(Span span, Builtin builtin, EvalNode[] arguments) {
    super(span);
    this.builtin = builtin;
    this.arguments = arguments;
  }

  @Override
  public Value eval(Frame frame) {
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].eval(frame);
    }
    try {
      return Computed.checked(this, frame, builtin.call(values, frame), arguments);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, arguments);
    }
  }

  @Override
  public void show(Frame frame, Shown shown) {
    shown.add(eval(frame));
    for (EvalNode argument : arguments) {
      argument.show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Operations.apply(
        sketcher, this, List.of(arguments), values -> builtin.call(values, UNCOUNTED));
  }
}
