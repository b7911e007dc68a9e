package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code at expression}: the finding's place.
 *
 * @param span where it stands
 * @param place an expression whose value comes from a document, or a path that is missing in it
 */
public record AtClause(Span span, Expr place) implements AssertionClause {}
