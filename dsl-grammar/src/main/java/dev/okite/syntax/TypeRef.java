package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * A type as written, such as {@code list<string>?}.
 *
 * @param span where it stands
 * @param name the name of the type
 * @param arguments what stands between the angle brackets; empty where there are none
 * @param nullable whether a question mark follows
 */
public record TypeRef(Span span, Identifier name, List<TypeRef> arguments, boolean nullable)
    implements SyntaxNode {
  public TypeRef {
    arguments = List.copyOf(arguments);
  }
}
