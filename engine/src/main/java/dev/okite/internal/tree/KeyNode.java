package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.source.Span;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/** The key of a map comprehension or a group: a string, or else a failure. */
public final class KeyNode extends EvalNode {
  private final EvalNode operand;

  public KeyNode(Span span, EvalNode operand) {
    super(span);
    this.operand = operand;
  }

  @Override
  public Value eval(Frame frame) {
    Value key = operand.eval(frame);
    if (key instanceof StringValue) {
      return key;
    }
    throw operand.failure(frame, Failures.notAKey(key), operand);
  }

  /** The key. */
  String text(Frame frame) {
    return ((StringValue) eval(frame)).value();
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }
}
