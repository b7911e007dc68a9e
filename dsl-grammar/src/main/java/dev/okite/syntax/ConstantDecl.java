package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code let name = value} at the top level of a file.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param type its type, where one is declared
 * @param value the expression that the name stands for
 */
public record ConstantDecl(
    Span span, Optional<DocComment> doc, Identifier name, Optional<TypeRef> type, Expr value)
    implements Declaration {}
