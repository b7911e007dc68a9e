package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * An entry of a {@link MapLiteral}.
 *
 * @param span where it stands
 * @param key a {@link Literal} or {@link Interpolation} that is a string
 * @param value its value
 */
public record MapEntry(Span span, Expr key, Expr value) implements SyntaxNode {}
