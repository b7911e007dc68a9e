package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code x is string}, or {@code x is not string}.
 *
 * @param span where it stands
 * @param operand what is tested
 * @param negated whether {@code not} stands before the type
 * @param type the type
 */
public record TypeTest(Span span, Expr operand, boolean negated, TypeRef type) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitTypeTest(this);
  }
}
