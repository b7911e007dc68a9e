package dev.okite.internal.testing;

import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Select;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.syntax.Unary;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the conditions in expressions, in the order of the text. A literal is none, since it has
 * one outcome; nor is a {@code not}, since its operand is one and says as much.
 */
final class ConditionSites extends SyntaxWalker {
  private final List<Expr> found = new ArrayList<>();

  List<Expr> found() {
    return found;
  }

  /** Adds {@code condition}, and those in it. */
  void condition(Expr condition) {
    boolean isNot = condition instanceof Unary unary && unary.operator() == Unary.Operator.NOT;
    if (!isNot && !(condition instanceof Literal)) {
      found.add(condition);
    }
    walk(condition);
  }

  @Override
  public Done visitLogical(Logical logical) {
    logical.operands().forEach(this::condition);
    return Done.DONE;
  }

  @Override
  public Done visitUnary(Unary unary) {
    if (unary.operator() != Unary.Operator.NOT) {
      return super.visitUnary(unary);
    }
    condition(unary.operand());
    return Done.DONE;
  }

  @Override
  public Done visitConditional(Conditional conditional) {
    condition(conditional.condition());
    walk(conditional.whenTrue());
    return walk(conditional.whenFalse());
  }

  @Override
  public Done visitQuantified(Quantified quantified) {
    walk(quantified.source());
    condition(quantified.condition());
    return Done.DONE;
  }

  @Override
  public Done visitFilter(Filter filter) {
    walk(filter.source());
    condition(filter.condition());
    return Done.DONE;
  }

  @Override
  public Done visitSelect(Select select) {
    walk(select.source());
    select.condition().ifPresent(this::condition);
    return Done.DONE;
  }

  @Override
  protected void walkClause(ComprehensionClause clause) {
    if (clause instanceof ForClause loop) {
      walk(loop.source());
    } else if (clause instanceof WhereClause where) {
      condition(where.condition());
    }
  }
}
