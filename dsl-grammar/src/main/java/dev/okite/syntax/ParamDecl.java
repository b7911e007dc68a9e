package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code param limit: int = 3 where limit > 0 because "{limit} is not positive"}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param type its type
 * @param defaultValue what it is where the host binds nothing; without one the host has to
 * @param requirement what has to hold of its value
 */
public record ParamDecl(
    Span span,
    Optional<DocComment> doc,
    Identifier name,
    TypeRef type,
    Optional<Expr> defaultValue,
    Optional<Requirement> requirement)
    implements PolicyMember {

  /**
   * What has to hold of a param when it is bound.
   *
   * @param condition sees the param, constants and functions
   * @param because what is said where it does not hold
   */
  public record Requirement(Expr condition, Optional<Expr> because) {}
}
