package dev.okite.testing;

/**
 * What a part of an expression came to.
 *
 * @param offset where in the source it is shown: at its name or operator, from the start of the
 *     text, in UTF-16 code units
 * @param text the value on one line, cut where it is long
 */
public record ExpressionValue(int offset, String text) {}
