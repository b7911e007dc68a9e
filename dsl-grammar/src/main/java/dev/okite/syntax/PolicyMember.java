package dev.okite.syntax;

/** What can stand directly in a policy. */
public sealed interface PolicyMember extends SyntaxNode
    permits Metadata, ParamDecl, OverInventory, Include, MatchStep, LetStep, RuleDecl {}
