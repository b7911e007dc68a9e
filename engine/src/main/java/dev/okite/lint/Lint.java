package dev.okite.lint;

import dev.okite.source.Span;

/**
 * Something about a policy that could be better.
 *
 * @param id what it is: the id of a {@link LintRule}, or the code of a warning of the compiler
 * @param span where it is
 * @param message one sentence: what was found
 * @param hint what to do about it; empty where there is nothing to add
 */
public record Lint(String id, Span span, String message, String hint) {}
