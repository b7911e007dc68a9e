package dev.okite.syntax;

import dev.okite.source.Located;

/**
 * A piece of a policy file as it was written. Nodes are immutable, know their span and not their
 * parent.
 *
 * <p>Two nodes are equal when they are of the same kind, have equal parts and stand at the same
 * place. To compare what is written regardless of where, compare what {@link
 * dev.okite.syntax.print.SyntaxPrinter} makes of them.
 */
public sealed interface SyntaxNode extends Located
    permits PolicyFile,
        ModuleDecl,
        ImportDecl,
        Declaration,
        PolicyMember,
        RuleMember,
        ComprehensionClause,
        AssertionClause,
        Fix,
        IncludeException,
        TestMember,
        Expr,
        MapEntry,
        PathStep,
        Binding,
        Identifier,
        QualifiedName,
        TypeRef,
        RecordField,
        DocComment,
        Comment {}
