package dev.okite.syntax;

import dev.okite.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name where it is declared or used.
 *
 * @param span where it stands
 * @param name the name itself, never empty
 */
public record Identifier(Span span, String name) implements SyntaxNode {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Identifier identifier
        && name.equals(identifier.name)
        && span.equals(identifier.span);
  }

  @Override
  public int hashCode() {
    return 31 * span.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
