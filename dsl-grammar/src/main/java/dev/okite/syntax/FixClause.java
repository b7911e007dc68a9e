package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code fix …}.
 *
 * @param span where it stands
 * @param fix what to do
 */
public record FixClause(Span span, Fix fix) implements AssertionClause {}
