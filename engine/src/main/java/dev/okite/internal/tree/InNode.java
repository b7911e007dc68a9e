package dev.okite.internal.tree;

import dev.okite.internal.operation.Membership;
import dev.okite.source.Span;
import dev.okite.value.MapValue;
import dev.okite.value.Value;

/** {@code a in b}, or {@code a not in b} (language reference 5.2). */
public final class InNode extends BinaryConditionNode {
  private final boolean expected;

  /**
   * A test for membership.
   *
   * @param expected true for {@code in}, false for {@code not in}
   */
  public InNode(Span span, EvalNode left, EvalNode right, boolean expected) {
    super(span, left, right);
    this.expected = expected;
  }

  /** A key is looked up in a map, and not searched for. */
  @Override
  protected long weightOfRight(Value right) {
    return right instanceof MapValue ? 1 : super.weightOfRight(right);
  }

  @Override
  protected boolean holds(Value left, Value right) {
    return Membership.contains(left, right) == expected;
  }
}
