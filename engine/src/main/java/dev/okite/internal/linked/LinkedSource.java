package dev.okite.internal.linked;

import dev.okite.syntax.PolicyFile;

/**
 * A source that was checked when it was built.
 *
 * @param file its syntax tree
 * @param utf8 its text
 * @param links what {@link LinkWriter} wrote about it
 */
public record LinkedSource(PolicyFile file, byte[] utf8, byte[] links) {}
