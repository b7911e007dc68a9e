package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.StringValue;

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
    boolean equal = operand.eval(frame) instanceof StringValue found && found.value().equals(text);
    return equal == expected;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }
}
