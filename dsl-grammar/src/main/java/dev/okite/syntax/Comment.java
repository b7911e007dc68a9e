package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * A comment that is not documentation: a {@code //} line.
 *
 * @param span from the first slash to the end of the line
 * @param text the comment as written, slashes included
 * @param trailing whether code stands before it on its line
 */
public record Comment(Span span, String text, boolean trailing) implements SyntaxNode {}
