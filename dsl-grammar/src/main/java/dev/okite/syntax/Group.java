package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code group(x by key for x in xs where condition)}: a map from each key to the list of elements
 * that have it.
 *
 * @param span where it stands
 * @param element what is put into the group
 * @param key the key of the group, a string
 * @param clauses iterations and filters, in order, the first an iteration
 */
public record Group(Span span, Expr element, Expr key, List<ComprehensionClause> clauses)
    implements Expr {
  public Group {
    clauses = List.copyOf(clauses);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitGroup(this);
  }
}
