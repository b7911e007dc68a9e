package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code target[index]}.
 *
 * @param span where it stands
 * @param target a list or a map
 * @param index a number or a key
 */
public record Index(Span span, Expr target, Expr index) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitIndex(this);
  }
}
