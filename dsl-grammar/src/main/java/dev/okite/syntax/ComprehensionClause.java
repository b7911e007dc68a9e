package dev.okite.syntax;

/** A {@code for} or {@code where}: of a comprehension or of a rule. */
public sealed interface ComprehensionClause extends SyntaxNode permits ForClause, WhereClause {}
