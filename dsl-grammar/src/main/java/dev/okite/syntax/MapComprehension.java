package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code {k: v for x in xs where condition}}.
 *
 * @param span where it stands
 * @param key the key that each iteration yields, a string
 * @param value the value that each iteration yields
 * @param clauses iterations and filters, in order, the first an iteration
 */
public record MapComprehension(Span span, Expr key, Expr value, List<ComprehensionClause> clauses)
    implements Expr {
  public MapComprehension {
    clauses = List.copyOf(clauses);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitMapComprehension(this);
  }
}
