package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code over inventory}: the policy runs once over the whole set.
 *
 * @param span where it stands
 */
public record OverInventory(Span span) implements PolicyMember {}
