package dev.okite.typing;

import dev.okite.source.Span;

/**
 * A path in a policy that was held against no schema, so that a misspelt name in it is a missing
 * field.
 *
 * @param span where it stands
 * @param path the path, on one line
 * @param reason why, as the end of a sentence
 */
public record UncheckedPath(Span span, String path, String reason) {}
