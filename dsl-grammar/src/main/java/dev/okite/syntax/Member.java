package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code target.name}.
 *
 * @param span where it stands
 * @param target what it is a member of
 * @param name the name behind the dot
 */
public record Member(Span span, Expr target, Identifier name) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitMember(this);
  }
}
