package dev.okite.finding;

import dev.okite.source.Span;
import dev.okite.value.ErrorCode;

/**
 * Why a rule could not judge.
 *
 * @param code the stable code
 * @param message what was found and what was expected
 * @param span the expression in the policy that failed
 */
public record EvaluationError(ErrorCode code, String message, Span span) {}
