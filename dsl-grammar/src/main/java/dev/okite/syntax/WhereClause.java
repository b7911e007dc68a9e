package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code where condition}, in a rule or a comprehension.
 *
 * @param span where it stands
 * @param condition what has to hold for the iteration to go on
 */
public record WhereClause(Span span, Expr condition) implements Step, ComprehensionClause {}
