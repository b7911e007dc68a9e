package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;

/** A call of a function of the language that is too large to stand in the place of the call. */
public final class FunctionNode extends EvalNode {
  private final FunctionBody body;
  private final EvalNode[] arguments;

  public FunctionNode(Span span, FunctionBody body, EvalNode[] arguments) {
    super(span);
    this.body = body;
    this.arguments = arguments;
  }

  @Override
  public Value eval(Frame frame) {
    return body.node().eval(inner(frame));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    body.node().show(inner(frame), shown);
  }

  private Frame inner(Frame frame) {
    try {
      frame.charge(1);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, arguments);
    }
    return new Frame(frame, body.slots(), arguments);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.call(body.node(), List.of(arguments));
  }
}
