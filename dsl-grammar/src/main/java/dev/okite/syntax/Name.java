package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * A name used as a value: a variable, a parameter, {@code resource}. Before {@code (} or a dot it
 * may also be a module.
 *
 * @param span where it stands
 * @param name the name
 */
public record Name(Span span, String name) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitName(this);
  }
}
