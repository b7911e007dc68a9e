package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code match CONDITION}: what follows applies only where the condition holds.
 *
 * @param span where it stands
 * @param condition the condition
 */
public record MatchStep(Span span, Expr condition) implements PolicyMember, Step {}
