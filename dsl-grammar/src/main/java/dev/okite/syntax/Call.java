package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code f(a, b)} or {@code a.f(b)}, which mean the same; with a module as the receiver, a call
 * into that module.
 *
 * @param span where it stands
 * @param receiver what stands before the dot
 * @param function the name of the function
 * @param arguments what stands between the parentheses
 */
public record Call(Span span, Optional<Expr> receiver, Identifier function, List<Expr> arguments)
    implements Expr {
  public Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.visitCall(this);
  }
}
