package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * The {@code ///} lines above a declaration.
 *
 * @param span from the first slash to the end of the last line
 * @param text the lines without their slashes and the one space behind them, joined by LF
 */
public record DocComment(Span span, String text) implements SyntaxNode {}
