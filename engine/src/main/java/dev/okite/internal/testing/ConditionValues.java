package dev.okite.internal.testing;

import dev.okite.internal.eval.ShortText;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.syntax.Binary;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Group;
import dev.okite.syntax.Index;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.testing.ExpressionValue;
import dev.okite.value.BoolValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Notes what the parts of a condition come to. What is evaluated for several elements is shown only
 * where one of them decided: that was the last.
 */
public final class ConditionValues implements EvaluationListener {
  private static final int LENGTH = 60;

  private final IdentityHashMap<Expr, Value> values = new IdentityHashMap<>();

  @Override
  public void evaluated(Expr expression, Value value) {
    values.put(expression, value);
  }

  /** The values of the parts of {@code condition}, in the order of the text. */
  public List<ExpressionValue> of(Expr condition) {
    Parts parts = new Parts();
    parts.walk(condition);
    parts.shown.sort(Comparator.comparingInt(ExpressionValue::offset));
    return parts.shown;
  }

  /** Goes through the parts of a condition, inner ones first, so that outer ones win. */
  private final class Parts extends SyntaxWalker {
    private final List<ExpressionValue> shown = new ArrayList<>();

    @Override
    public Done walk(Expr expression) {
      super.walk(expression);
      Value value = values.get(expression);
      boolean saysItself =
          expression instanceof Literal
              || expression instanceof ListLiteral
              || expression instanceof MapLiteral;
      if (value != null && !saysItself) {
        shown.add(new ExpressionValue(offset(expression), ShortText.quoted(value, LENGTH)));
      }
      return Done.DONE;
    }

    @Override
    public Done visitQuantified(Quantified quantified) {
      walk(quantified.source());
      boolean isAny = quantified.quantifier() == Quantified.Quantifier.ANY;
      if (values.get(quantified) instanceof BoolValue bool && bool.value() == isAny) {
        walk(quantified.condition());
      }
      return Done.DONE;
    }

    @Override
    public Done visitFilter(Filter filter) {
      return walk(filter.source());
    }

    @Override
    public Done visitSelect(Select select) {
      return walk(select.source());
    }

    @Override
    public Done visitListComprehension(ListComprehension list) {
      return walkSource(list.clauses());
    }

    @Override
    public Done visitMapComprehension(MapComprehension map) {
      return walkSource(map.clauses());
    }

    @Override
    public Done visitGroup(Group group) {
      return walkSource(group.clauses());
    }

    @Override
    public Done visitReach(Reach reach) {
      return walk(reach.from());
    }

    @Override
    public Done visitProjection(Projection projection) {
      return walk(projection.source());
    }

    /** The first source alone is evaluated once. */
    private Done walkSource(List<ComprehensionClause> clauses) {
      return clauses.get(0) instanceof ForClause loop ? walk(loop.source()) : Done.DONE;
    }
  }

  /** Where the value of {@code expression} is shown: at its name or operator. */
  private static int offset(Expr expression) {
    if (expression instanceof Binary binary) {
      return binary.operatorSpan().start();
    }
    if (expression instanceof Member member) {
      return member.name().span().start();
    }
    if (expression instanceof Call call) {
      return call.function().span().start();
    }
    if (expression instanceof Index index) {
      return index.target().span().end();
    }
    if (expression instanceof Projection projection) {
      return projection.source().span().end();
    }
    if (expression instanceof Logical logical) {
      return operator(logical);
    }
    return expression.span().start();
  }

  /** The first operator, behind the blanks and brackets that may stand before it. */
  private static int operator(Logical logical) {
    String word = logical.operator() == Logical.Operator.AND ? "and" : "or";
    int from = logical.operands().get(0).span().end();
    int to = logical.operands().get(1).span().start();
    int found = logical.span().source().text().lastIndexOf(word, to);
    return found < from ? logical.span().start() : found;
  }
}
