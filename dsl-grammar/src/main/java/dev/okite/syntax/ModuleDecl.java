package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * {@code module kubernetes.rbac}.
 *
 * @param span where it stands
 * @param doc the documentation above it
 * @param name the module's name
 */
public record ModuleDecl(Span span, Optional<DocComment> doc, QualifiedName name)
    implements SyntaxNode {}
