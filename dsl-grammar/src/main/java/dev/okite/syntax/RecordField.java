package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code name: type} in a type of maps.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param key its name, a string
 * @param type the type of its values; the field may be missing where that allows null
 */
public record RecordField(Span span, Optional<DocComment> doc, Literal key, TypeRef type)
    implements SyntaxNode {
  /** The name of the field. */
  public String name() {
    return String.valueOf(key.value());
  }
}
