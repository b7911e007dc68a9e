package dev.okite.internal.tree;

import dev.okite.internal.operation.Ordering;
import dev.okite.source.Span;
import dev.okite.value.NullValue;
import dev.okite.value.Value;

/** {@code <}, {@code <=}, {@code >} and {@code >=} (language reference 3.4). */
public final class OrderNode extends BinaryConditionNode {
  /** Which of the four it is. */
  public enum Relation {
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  private final Relation relation;

  public OrderNode(Span span, EvalNode left, EvalNode right, Relation relation) {
    super(span, left, right);
    this.relation = relation;
  }

  @Override
  protected boolean holds(Value left, Value right) {
    if (left instanceof NullValue || right instanceof NullValue) {
      return false;
    }
    int order = Ordering.compare(left, right);
    return switch (relation) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
