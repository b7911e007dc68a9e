package dev.okite.syntax;

import java.util.Optional;

/**
 * Visits an expression and all that is in it, in the order of the text. Subclasses override the
 * methods of the kinds that they are about, and call {@code super} there to go on into the parts.
 */
public abstract class SyntaxWalker implements ExprVisitor<SyntaxWalker.Done> {
  /** What every visit returns. */
  public enum Done {
    DONE
  }

  /** Visits {@code expression}. All parts of an expression are visited through this method. */
  public Done walk(Expr expression) {
    return expression.accept(this);
  }

  /** Visits what a clause of a comprehension consists of. */
  protected void walkClause(ComprehensionClause clause) {
    if (clause instanceof ForClause iteration) {
      walk(iteration.source());
    } else if (clause instanceof WhereClause where) {
      walk(where.condition());
    }
  }

  private Done walkAll(Iterable<? extends Expr> expressions) {
    expressions.forEach(this::walk);
    return Done.DONE;
  }

  private Done walkAll(Expr... expressions) {
    for (Expr expression : expressions) {
      walk(expression);
    }
    return Done.DONE;
  }

  private Done walkOptional(Optional<Expr> expression) {
    expression.ifPresent(this::walk);
    return Done.DONE;
  }

  @Override
  public Done visitLiteral(Literal literal) {
    return Done.DONE;
  }

  @Override
  public Done visitInterpolation(Interpolation interpolation) {
    return walkAll(interpolation.parts());
  }

  @Override
  public Done visitListLiteral(ListLiteral listLiteral) {
    return walkAll(listLiteral.elements());
  }

  @Override
  public Done visitMapLiteral(MapLiteral mapLiteral) {
    for (MapEntry entry : mapLiteral.entries()) {
      walkAll(entry.key(), entry.value());
    }
    return Done.DONE;
  }

  @Override
  public Done visitName(Name name) {
    return Done.DONE;
  }

  @Override
  public Done visitMember(Member member) {
    return walk(member.target());
  }

  @Override
  public Done visitIndex(Index index) {
    return walkAll(index.target(), index.index());
  }

  @Override
  public Done visitProjection(Projection projection) {
    walk(projection.source());
    for (PathStep step : projection.steps()) {
      if (step instanceof PathStep.At at) {
        walk(at.index());
      }
    }
    return Done.DONE;
  }

  @Override
  public Done visitCall(Call call) {
    walkOptional(call.receiver());
    return walkAll(call.arguments());
  }

  @Override
  public Done visitUnary(Unary unary) {
    return walk(unary.operand());
  }

  @Override
  public Done visitLogical(Logical logical) {
    return walkAll(logical.operands());
  }

  @Override
  public Done visitBinary(Binary binary) {
    return walkAll(binary.left(), binary.right());
  }

  @Override
  public Done visitTypeTest(TypeTest typeTest) {
    return walk(typeTest.operand());
  }

  @Override
  public Done visitConditional(Conditional conditional) {
    return walkAll(conditional.condition(), conditional.whenTrue(), conditional.whenFalse());
  }

  @Override
  public Done visitQuantified(Quantified quantified) {
    return walkAll(quantified.source(), quantified.condition());
  }

  @Override
  public Done visitFilter(Filter filter) {
    return walkAll(filter.source(), filter.condition());
  }

  @Override
  public Done visitSelect(Select select) {
    walk(select.source());
    return walkOptional(select.condition());
  }

  @Override
  public Done visitListComprehension(ListComprehension listComprehension) {
    walk(listComprehension.element());
    listComprehension.clauses().forEach(this::walkClause);
    return Done.DONE;
  }

  @Override
  public Done visitMapComprehension(MapComprehension mapComprehension) {
    walkAll(mapComprehension.key(), mapComprehension.value());
    mapComprehension.clauses().forEach(this::walkClause);
    return Done.DONE;
  }

  @Override
  public Done visitGroup(Group group) {
    walkAll(group.element(), group.key());
    group.clauses().forEach(this::walkClause);
    return Done.DONE;
  }

  @Override
  public Done visitReach(Reach reach) {
    return walkAll(reach.from(), reach.via());
  }

  @Override
  public Done visitErrorExpr(ErrorExpr errorExpr) {
    return Done.DONE;
  }
}
