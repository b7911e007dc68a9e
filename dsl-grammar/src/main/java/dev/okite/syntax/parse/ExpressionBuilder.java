package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import dev.okite.grammar.OkiteParserBaseVisitor;
import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Turns the parse trees of expressions (5) into expressions. A part that is missing after an error
 * becomes an error expression.
 */
final class ExpressionBuilder extends OkiteParserBaseVisitor<Expr> {
  private final ErrorLog errors;
  private final NameBuilder names;
  private final TypeBuilder types;
  private final OperandBuilder operands;
  private final DepthCheck depth;

  ExpressionBuilder(ErrorLog errors, ParseLimits limits) {
    this.errors = errors;
    this.names = new NameBuilder(errors);
    this.types = new TypeBuilder(errors, null, this);
    this.depth = new DepthCheck(errors, limits);
    this.operands = new OperandBuilder(errors, limits, this);
  }

  /** The expression of {@code context}, or an error expression at {@code parent} where it lacks. */
  Expr build(@Nullable ParserRuleContext context, ParserRuleContext parent) {
    Expr built = context == null ? null : context.accept(this);
    return built == null ? new ErrorExpr(errors.span(parent.start, parent.stop)) : built;
  }

  Span span(ParserRuleContext context) {
    return errors.span(context.start, context.stop);
  }

  @Override
  public Expr visitNegation(OkiteParser.NegationContext context) {
    return new Unary(span(context), Unary.Operator.NOT, build(context.right, context));
  }

  @Override
  public Expr visitConjunction(OkiteParser.ConjunctionContext context) {
    List<Expr> chain = new ArrayList<>();
    ParserRuleContext left = context;
    while (left instanceof OkiteParser.ConjunctionContext link) {
      chain.add(build(link.right, link));
      left = link.left;
    }
    return logical(context, Logical.Operator.AND, chain, left);
  }

  @Override
  public Expr visitDisjunction(OkiteParser.DisjunctionContext context) {
    List<Expr> chain = new ArrayList<>();
    ParserRuleContext left = context;
    while (left instanceof OkiteParser.DisjunctionContext link) {
      chain.add(build(link.right, link));
      left = link.left;
    }
    return logical(context, Logical.Operator.OR, chain, left);
  }

  /** Chains arrive with their last operand first, since the grammar nests them to the left. */
  private Expr logical(
      ParserRuleContext context,
      Logical.Operator operator,
      List<Expr> chain,
      @Nullable ParserRuleContext first) {
    chain.add(build(first, context));
    Collections.reverse(chain);
    return new Logical(span(context), operator, chain);
  }

  @Override
  public Expr visitConditional(OkiteParser.ConditionalContext context) {
    return new Conditional(
        span(context),
        build(context.condition, context),
        build(context.whenTrue, context),
        build(context.whenFalse, context));
  }

  @Override
  public Expr visitQuantified(OkiteParser.QuantifiedContext context) {
    Binding binding = names.binding(context.names);
    if (binding == null || context.quantifier == null) {
      return new ErrorExpr(span(context));
    }
    Quantified.Quantifier quantifier =
        switch (context.quantifier.getType()) {
          case OkiteLexer.ANY -> Quantified.Quantifier.ANY;
          case OkiteLexer.ALL -> Quantified.Quantifier.ALL;
          default -> Quantified.Quantifier.NONE;
        };
    return new Quantified(
        span(context),
        quantifier,
        binding,
        build(context.iterated, context),
        build(context.condition, context));
  }

  @Override
  public Expr visitReach(OkiteParser.ReachContext context) {
    Identifier variable = names.identifier(context.variable);
    if (variable == null) {
      return new ErrorExpr(span(context));
    }
    return new Reach(
        span(context), variable, build(context.source, context), build(context.next, context));
  }

  @Override
  public Expr visitPlain(OkiteParser.PlainContext context) {
    return build(context.value, context);
  }

  @Override
  public Expr visitBody(OkiteParser.BodyContext context) {
    return whole(context.value, context);
  }

  /** An expression that is not part of another one, if it is not nested too deeply. */
  Expr whole(@Nullable ParserRuleContext context, ParserRuleContext parent) {
    return checked(build(context, parent));
  }

  /** The expression itself, or an error expression if it is nested too deeply. */
  Expr checked(Expr whole) {
    return depth.allows(whole) ? whole : new ErrorExpr(whole.span());
  }

  @Override
  public Expr visitComparison(OkiteParser.ComparisonContext context) {
    int tests = context.tests.size() + (context.last == null ? 0 : 1);
    if (tests > 1) {
      return chained(context);
    }
    Expr left = operands.build(context.left, context);
    if (context.last != null) {
      TypeRef type = types.build(context.last.type);
      return type == null
          ? new ErrorExpr(span(context))
          : new TypeTest(span(context), left, context.last.negated != null, type);
    }
    return tests == 0 ? left : test(context, left, context.tests.get(0));
  }

  private Expr test(
      OkiteParser.ComparisonContext whole, Expr left, OkiteParser.ComparisonTestContext test) {
    Span span = span(whole);
    if (test instanceof OkiteParser.WordTestContext word && word.operator != null) {
      BinaryOperator operator = wordOperator(word.operator.getType(), word.negated != null);
      Token first = word.negated == null ? word.operator : word.negated;
      Expr right = operands.build(word.right, word);
      return new Binary(span, operator, errors.span(first, word.operator), left, right);
    }
    if (test instanceof OkiteParser.RelationTestContext relation && relation.operator != null) {
      Expr right = operands.build(relation.right, relation);
      BinaryOperator operator = relation(relation.operator.getType());
      return new Binary(span, operator, errors.span(relation.operator), left, right);
    }
    return new ErrorExpr(span);
  }

  private Expr chained(OkiteParser.ComparisonContext context) {
    boolean typeTest = context.tests.size() == 1 && context.last != null;
    Token second = typeTest ? context.last.start : context.tests.get(1).start;
    Span first = errors.span(context.start, context.tests.get(0).stop);
    errors.report(
        DiagnosticCode.CHAINED_COMPARISON,
        errors.span(second),
        "found " + Quote.code(second.getText()) + " behind another comparison",
        "comparisons do not chain: join "
            + Quote.code(first.text())
            + " and the next one with `and`");
    return new ErrorExpr(span(context));
  }

  private static BinaryOperator relation(int type) {
    return switch (type) {
      case OkiteLexer.EQUAL -> BinaryOperator.EQUAL;
      case OkiteLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
      case OkiteLexer.LESS -> BinaryOperator.LESS;
      case OkiteLexer.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
      case OkiteLexer.GREATER -> BinaryOperator.GREATER;
      default -> BinaryOperator.GREATER_OR_EQUAL;
    };
  }

  private static BinaryOperator wordOperator(int type, boolean negated) {
    return switch (type) {
      case OkiteLexer.IN -> negated ? BinaryOperator.NOT_IN : BinaryOperator.IN;
      case OkiteLexer.LIKE -> negated ? BinaryOperator.NOT_LIKE : BinaryOperator.LIKE;
      default -> negated ? BinaryOperator.NOT_MATCHES : BinaryOperator.MATCHES;
    };
  }
}
