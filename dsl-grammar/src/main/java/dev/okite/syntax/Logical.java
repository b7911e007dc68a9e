package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * A chain of {@code and} or of {@code or}, evaluated from the left until the outcome is known.
 *
 * @param span where it stands
 * @param operator which of the two
 * @param operands at least two
 */
public record Logical(Span span, Operator operator, List<Expr> operands) implements Expr {
  /** An operator of conditions. */
  public enum Operator {
    AND,
    OR
  }

  public Logical {
    operands = List.copyOf(operands);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitLogical(this);
  }
}
