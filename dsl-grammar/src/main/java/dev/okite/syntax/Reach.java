package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code reach x from start via next}: all that can be reached, breadth first, each once, the start
 * included.
 *
 * @param span where it stands
 * @param variable the name of the element whose neighbours {@code via} gives
 * @param from the list to start from
 * @param via the list of neighbours
 */
public record Reach(Span span, Identifier variable, Expr from, Expr via) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitReach(this);
  }
}
