package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * A string with expressions in it: {@code "container {c.name}"}.
 *
 * @param span where it stands
 * @param parts string literals and the expressions between them, in order
 */
public record Interpolation(Span span, List<Expr> parts) implements Expr {
  public Interpolation {
    parts = List.copyOf(parts);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitInterpolation(this);
  }
}
