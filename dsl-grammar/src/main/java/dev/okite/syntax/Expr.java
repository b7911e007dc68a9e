package dev.okite.syntax;

/**
 * An expression.
 *
 * <p>Java 17 cannot switch over a sealed type, so phases implement {@link ExprVisitor}: a new kind
 * of expression then fails to compile wherever it is not yet handled.
 */
public sealed interface Expr extends SyntaxNode
    permits Literal,
        Interpolation,
        ListLiteral,
        MapLiteral,
        Name,
        Member,
        Index,
        Projection,
        Call,
        Unary,
        Logical,
        Binary,
        TypeTest,
        Conditional,
        Quantified,
        Filter,
        Select,
        ListComprehension,
        MapComprehension,
        Group,
        Reach,
        ErrorExpr {
  /** Calls the method of {@code visitor} for this kind of expression. */
  <R> R accept(ExprVisitor<R> visitor);
}
