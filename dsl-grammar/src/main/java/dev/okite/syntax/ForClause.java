package dev.okite.syntax;

import dev.okite.source.Span;

/**
 * {@code for x in source}, in a rule, a comprehension or a test.
 *
 * @param span where it stands
 * @param binding the names that each iteration declares
 * @param source what is iterated over
 */
public record ForClause(Span span, Binding binding, Expr source)
    implements Step, ComprehensionClause, TestMember {}
