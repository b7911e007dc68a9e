package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * An operator between two values.
 *
 * @param span where it stands
 * @param operator which one
 * @param operatorSpan where the operator itself stands
 * @param left the left operand
 * @param right the right operand
 */
public record Binary(Span span, BinaryOperator operator, Span operatorSpan, Expr left, Expr right)
    implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitBinary(this);
  }
}
