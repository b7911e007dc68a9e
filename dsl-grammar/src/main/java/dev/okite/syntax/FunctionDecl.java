package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code def name(a: string, b) -> bool = body}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param parameters its parameters, in order
 * @param result the type of its value, where one is declared
 * @param body the expression that it stands for
 */
public record FunctionDecl(
    Span span,
    Optional<DocComment> doc,
    Identifier name,
    List<Parameter> parameters,
    Optional<TypeRef> result,
    Expr body)
    implements Declaration {
  /**
   * A parameter of a function.
   *
   * @param name its name
   * @param type its type; {@code any} where none is declared
   */
  public record Parameter(Identifier name, Optional<TypeRef> type) {}

  public FunctionDecl {
    parameters = List.copyOf(parameters);
  }
}
