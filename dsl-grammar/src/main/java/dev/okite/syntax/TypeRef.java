package dev.okite.syntax;

/** A type as written, such as {@code list<string>?}. */
public sealed interface TypeRef extends SyntaxNode permits NamedType, RecordType {
  /** Whether a question mark follows. */
  boolean nullable();
}
