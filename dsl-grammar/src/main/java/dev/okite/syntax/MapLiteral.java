package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code {key: value}}.
 *
 * @param span where it stands
 * @param entries its entries, in order
 */
public record MapLiteral(Span span, List<MapEntry> entries) implements Expr {
  public MapLiteral {
    entries = List.copyOf(entries);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitMapLiteral(this);
  }
}
