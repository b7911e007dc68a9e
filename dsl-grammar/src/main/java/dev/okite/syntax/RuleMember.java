package dev.okite.syntax;

/** What can stand directly in a rule: metadata, and the steps it runs in order. */
public sealed interface RuleMember extends SyntaxNode permits Metadata, Step {}
