package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code first(x in xs where condition)}, and {@code one}, {@code count}.
 *
 * @param span where it stands
 * @param selector which of the three
 * @param binding the names it declares
 * @param source what it ranges over
 * @param condition the condition; every element counts where there is none
 */
public record Select(
    Span span, Selector selector, Binding binding, Expr source, Optional<Expr> condition)
    implements Expr {
  /** What is made of the elements for which the condition holds. */
  public enum Selector {
    /** The first of them, or null. */
    FIRST,
    /** The only one, or null; several are an error. */
    ONE,
    /** How many there are. */
    COUNT
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitSelect(this);
  }
}
