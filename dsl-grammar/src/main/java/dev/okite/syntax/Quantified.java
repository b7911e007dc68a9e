package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code any x in xs: condition}, and {@code all}, {@code none}.
 *
 * @param span where it stands
 * @param quantifier which of the three
 * @param binding the names it declares
 * @param source what it ranges over
 * @param condition the condition
 */
public record Quantified(
    Span span, Quantifier quantifier, Binding binding, Expr source, Expr condition)
    implements Expr {
  /** How many elements have to satisfy the condition. */
  public enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitQuantified(this);
  }
}
