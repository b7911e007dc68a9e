package dev.okite.internal.tree;

import dev.okite.internal.operation.RenderedSize;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;

/** {@code "text {expression}"}. */
public final class InterpolationNode extends EvalNode {
  private final EvalNode[] parts;

  public InterpolationNode(Span span, EvalNode[] parts) {
    super(span);
    this.parts = parts;
  }

  @Override
  public Value eval(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (EvalNode part : parts) {
      Value value = part.eval(frame);
      checkPart(frame, value);
      text.append(value.render());
      check(frame, text.length());
    }
    return StringValue.of(text.toString());
  }

  @Override
  public void show(Frame frame, Shown shown) {
    for (EvalNode part : parts) {
      part.show(frame, shown);
    }
  }

  private void checkPart(Frame frame, Value value) {
    try {
      RenderedSize.check(value, frame);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, parts);
    }
  }

  private void check(Frame frame, int length) {
    try {
      SizeLimits.checkCharacters(length);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, parts);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return dev.okite.internal.sketch.Computed.text(sketcher, this, List.of(parts));
  }
}
