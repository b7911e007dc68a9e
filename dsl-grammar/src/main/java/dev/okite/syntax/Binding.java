package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * The names that an iteration declares: {@code x}, or {@code key, value}.
 *
 * @param span where they stand
 * @param first the element; with a second name, the key of a map or the index of a list
 * @param second the value of a map entry or the element of a list
 */
public record Binding(Span span, Identifier first, Optional<Identifier> second)
    implements SyntaxNode {}
