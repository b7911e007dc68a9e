package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code type Name = type} at the top level of a file.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param type the type that the name stands for
 */
public record TypeDecl(Span span, Optional<DocComment> doc, Identifier name, TypeRef type)
    implements Declaration {}
