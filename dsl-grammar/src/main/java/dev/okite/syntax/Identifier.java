package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * A name where it is declared or used.
 *
 * @param span where it stands
 * @param name the name itself, never empty
 */
public record Identifier(Span span, String name) implements SyntaxNode {
  @Override
  public String toString() {
    return name;
  }
}
