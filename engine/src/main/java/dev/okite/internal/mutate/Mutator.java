package dev.okite.internal.mutate;

import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Logical;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Quantified.Quantifier;
import dev.okite.syntax.Select;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.syntax.Unary;
import dev.okite.syntax.WhereClause;
import dev.okite.syntax.print.SyntaxPrinter;
import dev.okite.testing.Mutation;
import dev.okite.testing.Mutation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Goes through the expressions of one rule, policy, function or constant. */
final class Mutator extends SyntaxWalker {
  private static final String TRUE = "true";

  private final String part;
  private final List<MutationSite> found;

  Mutator(String part, List<MutationSite> found) {
    this.part = part;
    this.found = found;
  }

  /** Changes {@code condition} and what is in it. */
  void condition(Expr condition) {
    negate(condition);
    walk(condition);
  }

  /** As {@link #condition}, of one that {@code word} lets something through by. */
  void guard(String word, Expr condition) {
    if (!isConstant(condition)) {
      String before = word + " " + SyntaxPrinter.print(condition);
      add(Kind.CONDITION, condition, condition.span(), before, "", condition.span(), TRUE);
    }
    condition(condition);
  }

  @Override
  public Done visitLogical(Logical logical) {
    List<Expr> operands = logical.operands();
    for (int i = 0; i < operands.size(); i++) {
      List<Expr> others = new ArrayList<>(operands);
      Expr left = others.remove(i);
      Expr rest =
          others.size() == 1
              ? others.get(0)
              : new Logical(logical.span(), logical.operator(), others);
      leaveOut(Kind.OPERAND, logical, left, SyntaxPrinter.print(left), rest);
    }
    operands.forEach(this::condition);
    return Done.DONE;
  }

  @Override
  public Done visitUnary(Unary unary) {
    return walk(unary.operand());
  }

  @Override
  public Done visitConditional(Conditional conditional) {
    condition(conditional.condition());
    walk(conditional.whenTrue());
    return walk(conditional.whenFalse());
  }

  @Override
  public Done visitQuantified(Quantified quantified) {
    Quantifier other =
        switch (quantified.quantifier()) {
          case ANY, NONE -> Quantifier.ALL;
          case ALL -> Quantifier.ANY;
        };
    Expr changed =
        new Quantified(
            quantified.span(),
            other,
            quantified.binding(),
            quantified.source(),
            quantified.condition());
    replace(Kind.QUANTIFIER, quantified, changed);
    walk(quantified.source());
    condition(quantified.condition());
    return Done.DONE;
  }

  @Override
  public Done visitFilter(Filter filter) {
    walk(filter.source());
    guard("where", filter.condition());
    return Done.DONE;
  }

  @Override
  public Done visitSelect(Select select) {
    walk(select.source());
    select.condition().ifPresent(condition -> guard("where", condition));
    return Done.DONE;
  }

  @Override
  protected void walkClause(ComprehensionClause clause) {
    if (clause instanceof WhereClause where) {
      guard("where", where.condition());
    } else {
      super.walkClause(clause);
    }
  }

  @Override
  public Done visitListLiteral(ListLiteral list) {
    if (list.elements().stream().allMatch(Mutator::isConstant)) {
      for (int i = 0; i < list.elements().size(); i++) {
        List<Expr> others = new ArrayList<>(list.elements());
        Expr element = others.remove(i);
        Expr rest = new ListLiteral(list.span(), others);
        leaveOut(Kind.ELEMENT, list, element, SyntaxPrinter.print(element), rest);
      }
    }
    return super.visitListLiteral(list);
  }

  @Override
  public Done visitBinary(Binary binary) {
    switch (binary.operator()) {
      case EQUAL -> swap(Kind.EQUALITY, binary, BinaryOperator.NOT_EQUAL);
      case NOT_EQUAL -> swap(Kind.EQUALITY, binary, BinaryOperator.EQUAL);
      case LESS -> bound(binary, BinaryOperator.LESS_OR_EQUAL, -1);
      case LESS_OR_EQUAL -> bound(binary, BinaryOperator.LESS, 1);
      case GREATER -> bound(binary, BinaryOperator.GREATER_OR_EQUAL, 1);
      case GREATER_OR_EQUAL -> bound(binary, BinaryOperator.GREATER, -1);
      case LIKE, NOT_LIKE -> widen(binary, glob -> Stream.of("*" + glob, glob + "*"));
      case MATCHES, NOT_MATCHES ->
          widen(binary, regex -> Stream.of(".*(?:" + regex + ")", "(?:" + regex + ").*"));
      case COALESCE -> {
        String before = "?? " + SyntaxPrinter.print(binary.right());
        leaveOut(Kind.DEFAULT, binary, binary.right(), before, binary.left());
      }
      default -> {}
    }
    return super.visitBinary(binary);
  }

  private void swap(Kind kind, Binary binary, BinaryOperator operator) {
    replace(kind, binary, with(binary, operator, binary.left(), binary.right()));
  }

  /**
   * For whole numbers, taking in the bound is the same as moving it by one to one side; so it is
   * moved to the other side as well, by {@code step} if it stands on the right.
   */
  private void bound(Binary binary, BinaryOperator operator, int step) {
    swap(Kind.BOUND, binary, operator);
    if (binary.right() instanceof Literal literal && literal.value() instanceof Long number) {
      Expr moved = new Literal(literal.span(), number + step);
      replace(Kind.BOUND, binary, with(binary, binary.operator(), binary.left(), moved));
    } else if (binary.left() instanceof Literal literal && literal.value() instanceof Long number) {
      Expr moved = new Literal(literal.span(), number - step);
      replace(Kind.BOUND, binary, with(binary, binary.operator(), moved, binary.right()));
    }
  }

  /** What makes patterns that match more of a pattern. */
  private interface Widening {
    Stream<String> of(String pattern);
  }

  private void widen(Binary binary, Widening widening) {
    if (binary.right() instanceof Literal literal && literal.value() instanceof String pattern) {
      widening
          .of(pattern)
          .filter(wider -> !wider.contains("**"))
          .map(wider -> new Literal(literal.span(), wider))
          .map(wider -> with(binary, binary.operator(), binary.left(), wider))
          .forEach(wider -> replace(Kind.PATTERN, binary, wider));
    }
  }

  private static Binary with(Binary binary, BinaryOperator operator, Expr left, Expr right) {
    return new Binary(binary.span(), operator, binary.operatorSpan(), left, right);
  }

  /** Parts that are changed to their opposite anyway are not negated as well. */
  private void negate(Expr condition) {
    boolean isEquality =
        condition instanceof Binary binary
            && (binary.operator() == BinaryOperator.EQUAL
                || binary.operator() == BinaryOperator.NOT_EQUAL);
    boolean isNot = condition instanceof Unary unary && unary.operator() == Unary.Operator.NOT;
    if (isNot) {
      replace(Kind.NEGATION, condition, ((Unary) condition).operand());
    } else if (!isEquality && !(condition instanceof Logical) && !isConstant(condition)) {
      Expr negated = new Unary(condition.span(), Unary.Operator.NOT, condition);
      replace(Kind.NEGATION, condition, negated);
    }
  }

  private static boolean isConstant(Expr expression) {
    return expression instanceof Literal
        || (expression instanceof ListLiteral list
            && list.elements().stream().allMatch(Mutator::isConstant));
  }

  private void replace(Kind kind, Expr whole, Expr changed) {
    String after = SyntaxPrinter.print(changed);
    add(
        kind,
        whole,
        whole.span(),
        SyntaxPrinter.print(whole),
        after,
        whole.span(),
        "(" + after + ")");
  }

  private void leaveOut(Kind kind, Expr whole, Expr left, String before, Expr rest) {
    String replacement = "(" + SyntaxPrinter.print(rest) + ")";
    add(kind, whole, left.span(), before, "", whole.span(), replacement);
  }

  private void add(
      Kind kind,
      Expr evaluated,
      Span span,
      String before,
      String after,
      Span replaced,
      String replacement) {
    Mutation mutation = new Mutation(kind, part, span, before, after);
    found.add(new MutationSite(mutation, evaluated, replaced, replacement));
  }
}
