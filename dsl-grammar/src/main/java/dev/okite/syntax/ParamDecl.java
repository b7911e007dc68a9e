package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code param version: string = "latest"}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name its name
 * @param type its type
 * @param defaultValue what it is where the host binds nothing; without one the host has to
 */
public record ParamDecl(
    Span span, Optional<DocComment> doc, Identifier name, TypeRef type, Optional<Expr> defaultValue)
    implements PolicyMember {}
