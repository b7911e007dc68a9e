package dev.okite.syntax;

import dev.okite.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A constant: {@code null}, {@code true}, {@code 42}, {@code 1.5}, {@code "text"}, {@code
 * 2027-06-30}.
 *
 * @param span where it stands
 * @param value null, or a {@link Boolean}, {@link Long}, {@link java.math.BigDecimal}, {@link
 *     String} or {@link java.time.LocalDate}
 */
public record Literal(Span span, @Nullable Object value) implements Expr {

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitLiteral(this);
  }
}
