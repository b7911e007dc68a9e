package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Call;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Index;
import dev.okite.syntax.Member;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Builds chains of operators, members, calls and indexes. The grammar nests a chain to the left, as
 * deep as it is long, so chains are walked in a loop and their length is limited.
 */
final class OperandBuilder {
  private final ErrorLog errors;
  private final ParseLimits limits;
  private final NameBuilder names;
  private final ExpressionBuilder expressions;
  private final PrimaryBuilder primaries;

  OperandBuilder(ErrorLog errors, ParseLimits limits, ExpressionBuilder expressions) {
    this.errors = errors;
    this.limits = limits;
    this.names = new NameBuilder(errors);
    this.expressions = expressions;
    this.primaries = new PrimaryBuilder(errors, expressions);
  }

  /** The value of {@code context}, or an error expression at {@code parent} where it lacks. */
  Expr build(OkiteParser.@Nullable OperandContext context, ParserRuleContext parent) {
    if (context == null) {
      return new ErrorExpr(expressions.span(parent));
    }
    List<OkiteParser.OperandContext> chain = new ArrayList<>();
    for (OkiteParser.OperandContext link = context; link != null; link = before(link)) {
      chain.add(link);
    }
    if (chain.size() > limits.maxDepth()) {
      return tooLong(context);
    }
    int last = chain.size() - 1;
    Expr built = first(chain.get(last));
    boolean walking = false;
    for (int i = last - 1; i >= 0; i--) {
      OkiteParser.OperandContext link = chain.get(i);
      built = extend(built, link, walking);
      walking = walks(link, walking);
    }
    return built;
  }

  /** What {@code link} extends; null for the first of a chain. */
  private static OkiteParser.@Nullable OperandContext before(OkiteParser.OperandContext link) {
    if (link instanceof OkiteParser.MemberOperandContext member) {
      return member.target;
    } else if (link instanceof OkiteParser.EveryOperandContext every) {
      return every.target;
    } else if (link instanceof OkiteParser.IndexOperandContext index) {
      return index.target;
    } else if (link instanceof OkiteParser.ProductContext product) {
      return product.left;
    } else if (link instanceof OkiteParser.SumContext sum) {
      return sum.left;
    } else if (link instanceof OkiteParser.CoalesceContext coalesce) {
      return coalesce.left;
    }
    return null;
  }

  private Expr first(OkiteParser.OperandContext context) {
    if (context instanceof OkiteParser.MinusContext minus) {
      return minus(minus);
    } else if (context instanceof OkiteParser.PrimaryOperandContext primary
        && primary.value != null) {
      return primaries.build(primary.value);
    }
    return new ErrorExpr(expressions.span(context));
  }

  /** A minus directly before a number belongs to it, so that the smallest integer can be said. */
  private Expr minus(OkiteParser.MinusContext context) {
    Span span = expressions.span(context);
    if (context.right instanceof OkiteParser.PrimaryOperandContext primary
        && primary.value instanceof OkiteParser.ConstantContext constant) {
      Expr number = primaries.negative(span, constant);
      if (number != null) {
        return number;
      }
    }
    return new Unary(span, Unary.Operator.NEGATE, build(context.right, context));
  }

  private static boolean walks(OkiteParser.OperandContext link, boolean walking) {
    return link instanceof OkiteParser.EveryOperandContext
        || (walking
            && (link instanceof OkiteParser.IndexOperandContext
                || (link instanceof OkiteParser.MemberOperandContext member
                    && member.values == null)));
  }

  private Expr extend(Expr built, OkiteParser.OperandContext link, boolean walking) {
    Span span = expressions.span(link);
    if (link instanceof OkiteParser.MemberOperandContext member) {
      return member(built, member, walking, span);
    } else if (link instanceof OkiteParser.EveryOperandContext every) {
      return step(built, new PathStep.Every(behind(every.target, every)), walking, span);
    } else if (link instanceof OkiteParser.IndexOperandContext index) {
      Expr key = expressions.build(index.index, index);
      return walking
          ? step(built, new PathStep.At(behind(index.target, index), key), true, span)
          : new Index(span, built, key);
    } else if (link instanceof OkiteParser.ProductContext product) {
      return binary(built, product.operator, product.right, product);
    } else if (link instanceof OkiteParser.SumContext sum) {
      return binary(built, sum.operator, sum.right, sum);
    } else if (link instanceof OkiteParser.CoalesceContext coalesce) {
      return binary(built, coalesce.operator, coalesce.right, coalesce);
    }
    return new ErrorExpr(span);
  }

  private Expr member(
      Expr built, OkiteParser.MemberOperandContext link, boolean walking, Span span) {
    Identifier name = names.identifier(link.name);
    if (name == null) {
      return new ErrorExpr(span);
    } else if (link.values != null) {
      List<Expr> arguments = primaries.arguments(link.values);
      return new Call(span, Optional.of(built), name, arguments);
    }
    return walking
        ? step(built, new PathStep.Field(behind(link.target, link), name), true, span)
        : new Member(span, built, name);
  }

  private static Expr step(Expr built, PathStep step, boolean walking, Span span) {
    if (walking && built instanceof Projection projection) {
      List<PathStep> steps = new ArrayList<>(projection.steps());
      steps.add(step);
      return new Projection(span, projection.source(), steps);
    }
    return new Projection(span, built, List.of(step));
  }

  /** What {@code link} adds behind {@code target}: a dot and a name, or an index in brackets. */
  private Span behind(ParserRuleContext target, ParserRuleContext link) {
    Span whole = expressions.span(link);
    int start = target.stop == null ? whole.start() : target.stop.getStopIndex() + 1;
    return whole.source().span(Math.min(Math.max(start, whole.start()), whole.end()), whole.end());
  }

  private Expr binary(
      Expr left,
      @Nullable Token operator,
      OkiteParser.@Nullable OperandContext right,
      ParserRuleContext link) {
    Span span = expressions.span(link);
    if (operator == null) {
      return new ErrorExpr(span);
    }
    BinaryOperator kind =
        switch (operator.getType()) {
          case OkiteLexer.STAR -> BinaryOperator.MULTIPLY;
          case OkiteLexer.SLASH -> BinaryOperator.DIVIDE;
          case OkiteLexer.PERCENT -> BinaryOperator.REMAINDER;
          case OkiteLexer.PLUS -> BinaryOperator.ADD;
          case OkiteLexer.MINUS -> BinaryOperator.SUBTRACT;
          case OkiteLexer.CONCATENATE -> BinaryOperator.CONCATENATE;
          default -> BinaryOperator.COALESCE;
        };
    return new Binary(span, kind, errors.span(operator), left, build(right, link));
  }

  private Expr tooLong(OkiteParser.OperandContext context) {
    Span span = expressions.span(context);
    errors.report(
        DiagnosticCode.TOO_DEEP,
        errors.span(context.start),
        "a chain of more than " + limits.maxDepth() + " operands starts here",
        "give a part of it a name with `let`");
    return new ErrorExpr(span);
  }
}
