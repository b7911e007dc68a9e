package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code [f(x) for x in xs where condition]}.
 *
 * @param span where it stands
 * @param element what each iteration yields
 * @param clauses iterations and filters, in order, the first an iteration
 */
public record ListComprehension(Span span, Expr element, List<ComprehensionClause> clauses)
    implements Expr {
  public ListComprehension {
    clauses = List.copyOf(clauses);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitListComprehension(this);
  }
}
