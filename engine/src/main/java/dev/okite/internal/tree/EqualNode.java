package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.Value;

/** {@code a == b}, or {@code a != b} (language reference 3.3). */
public final class EqualNode extends BinaryConditionNode {
  private final boolean expected;

  /**
   * A comparison.
   *
   * @param expected true for {@code ==}, false for {@code !=}
   */
  public EqualNode(Span span, EvalNode left, EvalNode right, boolean expected) {
    super(span, left, right);
    this.expected = expected;
  }

  @Override
  protected boolean holds(Value left, Value right) {
    return left.equals(right) == expected;
  }
}
