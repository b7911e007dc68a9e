package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code because "message"}.
 *
 * @param span where it stands
 * @param message an expression whose value is the finding's message
 */
public record BecauseClause(Span span, Expr message) implements AssertionClause {}
