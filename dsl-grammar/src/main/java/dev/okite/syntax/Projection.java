package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * {@code source[*].ports[*].hostPort}: walks every element.
 *
 * @param span where it stands
 * @param source what stands before the first {@code [*]}
 * @param steps the first {@code [*]} and all that follows it
 */
public record Projection(Span span, Expr source, List<PathStep> steps) implements Expr {
  public Projection {
    steps = List.copyOf(steps);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitProjection(this);
  }
}
