package dev.okite.internal.plan;

import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Lookup;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Name;
import dev.okite.syntax.SyntaxWalker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the equalities that a condition begins with, and makes a hash lookup of them where the
 * iteration runs over something that is the same for a whole evaluation. {@link Lookup} says why
 * that is sound.
 */
final class LookupPlanner {
  private final ExpressionPlanner expressions;
  private final Resolutions resolutions;
  private final ProgramPlan program;

  LookupPlanner(ExpressionPlanner expressions, Resolutions resolutions, ProgramPlan program) {
    this.expressions = expressions;
    this.resolutions = resolutions;
    this.program = program;
  }

  /**
   * The lookup for {@code condition} in {@code loop}, whose names are bound; null if there is none.
   */
  @Nullable Lookup find(Expr condition, PlannedLoop loop) {
    if (!loop.source().isShareable() || !program.uses(Rewrite.LOOKUPS)) {
      return null;
    }
    List<EvalNode> keys = new ArrayList<>();
    List<EvalNode> wanted = new ArrayList<>();
    for (Expr conjunct : conjuncts(condition)) {
      if (!addEquality(conjunct, loop, keys, wanted)) {
        break;
      }
    }
    if (keys.isEmpty()) {
      return null;
    }
    program.rewritten(Rewrite.LOOKUPS, condition.span());
    return new Lookup(
        program.allocateIndex(), keys.toArray(EvalNode[]::new), wanted.toArray(EvalNode[]::new));
  }

  private static List<Expr> conjuncts(Expr condition) {
    return condition instanceof Logical logical && logical.operator() == Logical.Operator.AND
        ? logical.operands()
        : List.of(condition);
  }

  private boolean addEquality(
      Expr conjunct, PlannedLoop loop, List<EvalNode> keys, List<EvalNode> wanted) {
    if (!(conjunct instanceof Binary equality) || equality.operator() != BinaryOperator.EQUAL) {
      return false;
    }
    boolean left = mentions(equality.left(), loop);
    if (left == mentions(equality.right(), loop)) {
      return false;
    }
    Planned key = expressions.plan(left ? equality.left() : equality.right());
    if (!loop.isInside(key.lowestSlot()) || (key.context() & Planned.RESOURCE) != 0) {
      return false;
    }
    keys.add(key.node());
    wanted.add(expressions.plan(left ? equality.right() : equality.left()).node());
    return true;
  }

  private boolean mentions(Expr expression, PlannedLoop loop) {
    boolean[] found = {false};
    new SyntaxWalker() {
      @Override
      public Done visitName(Name name) {
        Symbol symbol = resolutions.symbol(name);
        found[0] |= symbol != null && loop.variables().contains(symbol);
        return Done.DONE;
      }
    }.walk(expression);
    return found[0];
  }
}
