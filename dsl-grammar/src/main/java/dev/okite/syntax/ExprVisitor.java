package dev.okite.syntax;

/** One method for each kind of expression, none of them with a default. */
public interface ExprVisitor<R> {
  R visitLiteral(Literal literal);

  R visitInterpolation(Interpolation interpolation);

  R visitListLiteral(ListLiteral listLiteral);

  R visitMapLiteral(MapLiteral mapLiteral);

  R visitName(Name name);

  R visitMember(Member member);

  R visitIndex(Index index);

  R visitProjection(Projection projection);

  R visitCall(Call call);

  R visitUnary(Unary unary);

  R visitLogical(Logical logical);

  R visitBinary(Binary binary);

  R visitTypeTest(TypeTest typeTest);

  R visitConditional(Conditional conditional);

  R visitQuantified(Quantified quantified);

  R visitFilter(Filter filter);

  R visitSelect(Select select);

  R visitListComprehension(ListComprehension listComprehension);

  R visitMapComprehension(MapComprehension mapComprehension);

  R visitGroup(Group group);

  R visitReach(Reach reach);

  R visitErrorExpr(ErrorExpr errorExpr);
}
