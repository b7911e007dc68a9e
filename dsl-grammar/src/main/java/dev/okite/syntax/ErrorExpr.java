package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * Stands where an expression should and what is written is not one. The parser has said so already.
 *
 * @param span where it stands
 */
public record ErrorExpr(Span span) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitErrorExpr(this);
  }
}
