package dev.okite.internal.tree;

import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Set;

/**
 * {@code a in ["x", "y"]} or {@code a not in …} with a constant list of strings.
 *
 * <p>Sound because such a list contains nothing but strings, and a constant shows nothing.
 */
public final class InTextsNode extends ConditionNode {
  private final EvalNode operand;
  private final Set<String> texts;
  private final boolean expected;

  public InTextsNode(Span span, EvalNode operand, Set<String> texts, boolean expected) {
    super(span);
    this.operand = operand;
    this.texts = Set.copyOf(texts);
    this.expected = expected;
  }

  @Override
  public boolean test(Frame frame) {
    return isIn(operand.eval(frame));
  }

  private boolean isIn(Value value) {
    return (value instanceof StringValue text && texts.contains(text.value())) == expected;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Operations.condition(sketcher, this, operand, this::isIn);
  }
}
