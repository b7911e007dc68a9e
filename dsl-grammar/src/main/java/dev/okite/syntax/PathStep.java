package dev.okite.syntax;

import dev.okite.source.Span;

/** One step of a {@link Projection}, walked on every element. */
public sealed interface PathStep extends SyntaxNode
    permits PathStep.Field, PathStep.At, PathStep.Every {
  /**
   * {@code .name}.
   *
   * @param span where it stands
   * @param name the name behind the dot
   */
  record Field(Span span, Identifier name) implements PathStep {}

  /**
   * {@code [index]}.
   *
   * @param span where it stands
   * @param index a number or a key
   */
  record At(Span span, Expr index) implements PathStep {}

  /**
   * {@code [*]}: the elements of each element, in one flat list.
   *
   * @param span where it stands
   */
  record Every(Span span) implements PathStep {}
}
