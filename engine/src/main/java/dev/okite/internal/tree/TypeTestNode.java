package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Types;
import dev.okite.source.Span;
import dev.okite.type.Type;

/** {@code a is T}, or {@code a is not T}. */
public final class TypeTestNode extends ConditionNode {
  private final EvalNode operand;
  private final Type type;
  private final boolean expected;

  /**
   * A test of the type.
   *
   * @param expected false for {@code is not}
   */
  public TypeTestNode(Span span, EvalNode operand, Type type, boolean expected) {
    super(span);
    this.operand = operand;
    this.type = type;
    this.expected = expected;
  }

  @Override
  public boolean test(Frame frame) {
    return type.accepts(operand.eval(frame)) == expected;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Types.test(sketcher, this, operand, type, expected);
  }
}
