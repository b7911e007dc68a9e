package dev.okite.syntax;

/**
 * One step of a rule. Steps run in order; each iteration of a {@code for} runs all that follow it.
 */
public sealed interface Step extends RuleMember
    permits MatchStep, ForClause, WhereClause, LetStep, Assertion {}
