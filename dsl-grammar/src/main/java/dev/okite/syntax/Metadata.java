package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * A key and its value that describe a policy, a rule or an exception, such as {@code severity
 * critical}.
 *
 * @param span where it stands
 * @param key the key
 * @param value a {@link Name} for a word, a {@link Literal}, or a {@link ListLiteral} of those
 */
public record Metadata(Span span, Identifier key, Expr value) implements PolicyMember, RuleMember {}
