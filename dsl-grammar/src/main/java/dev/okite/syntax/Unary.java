package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code not x} or {@code -x}.
 *
 * @param span where it stands
 * @param operator which of the two
 * @param operand what it applies to
 */
public record Unary(Span span, Operator operator, Expr operand) implements Expr {
  /** An operator with one operand. */
  public enum Operator {
    NOT,
    NEGATE
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitUnary(this);
  }
}
