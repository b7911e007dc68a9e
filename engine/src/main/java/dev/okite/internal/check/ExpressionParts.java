package dev.okite.internal.check;

import dev.okite.syntax.Binary;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ExprVisitor;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Group;
import dev.okite.syntax.Index;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;

/** The expressions that an expression is directly made of, in the order they are written. */
final class ExpressionParts implements ExprVisitor<List<Expr>> {
  private static final ExpressionParts VISITOR = new ExpressionParts();

  private ExpressionParts() {}

  static List<Expr> of(Expr expression) {
    return expression.accept(VISITOR);
  }

  @Override
  public List<Expr> visitLiteral(Literal literal) {
    return List.of();
  }

  @Override
  public List<Expr> visitInterpolation(Interpolation interpolation) {
    return interpolation.parts();
  }

  @Override
  public List<Expr> visitListLiteral(ListLiteral listLiteral) {
    return listLiteral.elements();
  }

  @Override
  public List<Expr> visitMapLiteral(MapLiteral mapLiteral) {
    List<Expr> parts = new ArrayList<>();
    for (MapEntry entry : mapLiteral.entries()) {
      parts.add(entry.key());
      parts.add(entry.value());
    }
    return parts;
  }

  @Override
  public List<Expr> visitName(Name name) {
    return List.of();
  }

  @Override
  public List<Expr> visitMember(Member member) {
    return List.of(member.target());
  }

  @Override
  public List<Expr> visitIndex(Index index) {
    return List.of(index.target(), index.index());
  }

  @Override
  public List<Expr> visitProjection(Projection projection) {
    List<Expr> parts = new ArrayList<>();
    parts.add(projection.source());
    for (PathStep step : projection.steps()) {
      if (step instanceof PathStep.At at) {
        parts.add(at.index());
      }
    }
    return parts;
  }

  @Override
  public List<Expr> visitCall(Call call) {
    List<Expr> parts = new ArrayList<>();
    call.receiver().ifPresent(parts::add);
    parts.addAll(call.arguments());
    return parts;
  }

  @Override
  public List<Expr> visitUnary(Unary unary) {
    return List.of(unary.operand());
  }

  @Override
  public List<Expr> visitLogical(Logical logical) {
    return logical.operands();
  }

  @Override
  public List<Expr> visitBinary(Binary binary) {
    return List.of(binary.left(), binary.right());
  }

  @Override
  public List<Expr> visitTypeTest(TypeTest typeTest) {
    return List.of(typeTest.operand());
  }

  @Override
  public List<Expr> visitConditional(Conditional conditional) {
    return List.of(conditional.condition(), conditional.whenTrue(), conditional.whenFalse());
  }

  @Override
  public List<Expr> visitQuantified(Quantified quantified) {
    return List.of(quantified.source(), quantified.condition());
  }

  @Override
  public List<Expr> visitFilter(Filter filter) {
    return List.of(filter.source(), filter.condition());
  }

  @Override
  public List<Expr> visitSelect(Select select) {
    List<Expr> parts = new ArrayList<>();
    parts.add(select.source());
    select.condition().ifPresent(parts::add);
    return parts;
  }

  @Override
  public List<Expr> visitListComprehension(ListComprehension comprehension) {
    return comprehension(comprehension.clauses(), comprehension.element());
  }

  @Override
  public List<Expr> visitMapComprehension(MapComprehension comprehension) {
    return comprehension(comprehension.clauses(), comprehension.key(), comprehension.value());
  }

  @Override
  public List<Expr> visitGroup(Group group) {
    return comprehension(group.clauses(), group.element(), group.key());
  }

  @Override
  public List<Expr> visitReach(Reach reach) {
    return List.of(reach.from(), reach.via());
  }

  @Override
  public List<Expr> visitErrorExpr(ErrorExpr errorExpr) {
    return List.of();
  }

  private static List<Expr> comprehension(List<ComprehensionClause> clauses, Expr... results) {
    List<Expr> parts = new ArrayList<>(List.of(results));
    for (ComprehensionClause clause : clauses) {
      if (clause instanceof ForClause iteration) {
        parts.add(iteration.source());
      } else if (clause instanceof WhereClause where) {
        parts.add(where.condition());
      }
    }
    return parts;
  }
}
