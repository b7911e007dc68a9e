package dev.okite.internal.tree;

import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/**
 * {@code a == "text"} or {@code a != "text"}: equality with a constant string.
 *
 * <p>Sound because a string equals nothing but a string, and a constant shows nothing.
 */
public final class EqualsTextNode extends ConditionNode {
  private final EvalNode operand;
  private final String text;
  private final boolean expected;

  public EqualsTextNode(Span span, EvalNode operand, String text, boolean expected) {
    super(span);
    this.operand = operand;
    this.text = text;
    this.expected = expected;
  }

  @Override
  public boolean test(Frame frame) {
    return isEqual(operand.eval(frame));
  }

  private boolean isEqual(Value value) {
    return (value instanceof StringValue found && found.value().equals(text)) == expected;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Operations.condition(sketcher, this, operand, this::isEqual);
  }
}
