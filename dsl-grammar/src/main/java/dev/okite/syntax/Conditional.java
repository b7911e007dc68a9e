package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code if condition then a else b}.
 *
 * @param span where it stands
 * @param condition the condition
 * @param whenTrue the value where it holds
 * @param whenFalse the value where it does not
 */
public record Conditional(Span span, Expr condition, Expr whenTrue, Expr whenFalse)
    implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitConditional(this);
  }
}
