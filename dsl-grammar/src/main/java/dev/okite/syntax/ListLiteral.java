package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code [a, b]}.
 *
 * @param span where it stands
 * @param elements its elements
 */
public record ListLiteral(Span span, List<Expr> elements) implements Expr {
  public ListLiteral {
    elements = List.copyOf(elements);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitListLiteral(this);
  }
}
