package dev.okite.syntax;

import dev.okite.source.Span;

/** A change of the document that removes a finding. */
public sealed interface Fix extends SyntaxNode permits Fix.Remove, Fix.Set, Fix.Add {
  /** The path that changes. */
  Expr path();

  /**
   * {@code remove path}.
   *
   * @param span where it stands
   * @param path what to take away
   */
  record Remove(Span span, Expr path) implements Fix {}

  /**
   * {@code set path = value}.
   *
   * @param span where it stands
   * @param path what to set, whether or not it is there; missing parents are made
   * @param value what to set it to
   */
  record Set(Span span, Expr path, Expr value) implements Fix {}

  /**
   * {@code add value to path}.
   *
   * @param span where it stands
   * @param value what to add
   * @param path the list to add it to at the end; a missing one is made
   */
  record Add(Span span, Expr value, Expr path) implements Fix {}
}
