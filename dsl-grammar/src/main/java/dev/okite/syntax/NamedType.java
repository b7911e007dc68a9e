package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * A type that has a name: {@code string}, {@code list<int>?}, {@code signers.Signer}.
 *
 * @param span where it stands
 * @param name the name of the type, behind that of a module for a type of another one
 * @param arguments what stands between the angle brackets; empty where there are none
 * @param nullable whether a question mark follows
 */
public record NamedType(Span span, QualifiedName name, List<TypeRef> arguments, boolean nullable)
    implements TypeRef {
  public NamedType {
    arguments = List.copyOf(arguments);
  }
}
