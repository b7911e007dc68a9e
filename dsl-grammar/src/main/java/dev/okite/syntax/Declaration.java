package dev.okite.syntax;

import java.util.Optional;

/** Something that a file declares at its top level. */
public sealed interface Declaration extends SyntaxNode
    permits PolicyDecl, FunctionDecl, ConstantDecl, TypeDecl, SchemaDecl, ExceptionDecl, TestDecl {
  /** The documentation above it. */
  Optional<DocComment> doc();
}
