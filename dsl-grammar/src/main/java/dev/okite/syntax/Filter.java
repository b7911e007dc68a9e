package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code (xs where it.enabled)}: the elements for which the condition holds.
 *
 * @param span where it stands
 * @param source what is filtered
 * @param condition the condition, in which {@code it} is the element
 */
public record Filter(Span span, Expr source, Expr condition) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitFilter(this);
  }
}
