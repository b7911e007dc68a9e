package dev.okite.syntax;

/** What can follow the condition of an assertion. */
public sealed interface AssertionClause extends SyntaxNode
    permits AtClause, SeeClause, BecauseClause, FixClause {}
