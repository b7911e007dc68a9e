package dev.okite.syntax.format;

import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
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
import dev.okite.syntax.NamedType;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out expressions. Chains of operators are broken before the operators, brackets inside, and
 * the clauses of a comprehension before each of them. Each method takes the tokens of what it is
 * about, parentheses around it included.
 */
final class ExpressionLayout implements ExprVisitor<Layout> {
  private final Tokens tokens;
  private final Brackets brackets;
  private final PathLayout paths;

  ExpressionLayout(Tokens tokens) {
    this.tokens = tokens;
    this.brackets = new Brackets(tokens);
    this.paths = new PathLayout(tokens, brackets, this);
  }

  /** {@code expression}, whose further lines are indented as its first one. */
  Layout of(Expr expression) {
    if (!tokens.opensParentheses(expression)) {
      return expression.accept(this);
    }
    Layout open = tokens.take("(");
    Layout inside = Layout.indent(Layout.SOFT, of(expression), closingComments());
    return Layout.group(open, inside, Layout.SOFT, brackets.closing());
  }

  /** {@code expression} behind something else on its line. */
  Layout behind(Expr expression) {
    return behind(expression, Layout.STEP);
  }

  /** {@code expression}, the operators in whose further lines are indented by {@code columns}. */
  Layout behind(Expr expression, int columns) {
    boolean bare = !tokens.opensParentheses(expression);
    Layout layout = of(expression);
    if (bare && Shapes.isChain(expression)) {
      return new Layout.Indent(columns, layout);
    }
    return bare && Shapes.isClause(expression)
        ? new Layout.Indent(columns - Layout.STEP, layout)
        : layout;
  }

  /** {@code expression} behind a sign such as {@code =}: on its line, or else in the next. */
  Layout value(Expr expression) {
    boolean stays =
        (!tokens.opensParentheses(expression) && Shapes.hugs(expression)) || !tokens.mayStartLine();
    Layout layout = of(expression);
    return stays
        ? Layout.all(Layout.BLANK, layout)
        : Layout.group(Layout.indent(Layout.BREAK, layout));
  }

  Layout closingComments() {
    return Brackets.ownLines(tokens.peek().leading());
  }

  @Override
  public Layout visitLiteral(Literal literal) {
    return tokens.takeUpTo(literal.span().end());
  }

  @Override
  public Layout visitInterpolation(Interpolation interpolation) {
    return tokens.take();
  }

  @Override
  public Layout visitListLiteral(ListLiteral list) {
    List<Expr> elements = list.elements();
    boolean filled = elements.stream().allMatch(Shapes::isPlain);
    return brackets.list(elements.size(), i -> behind(elements.get(i)), filled, list.span().end());
  }

  @Override
  public Layout visitMapLiteral(MapLiteral map) {
    List<MapEntry> entries = map.entries();
    return brackets.list(entries.size(), i -> entry(entries.get(i)), false, map.span().end());
  }

  Layout entry(MapEntry entry) {
    return Layout.all(of(entry.key()), tokens.take(":"), Layout.BLANK, behind(entry.value()));
  }

  @Override
  public Layout visitName(Name name) {
    return tokens.take();
  }

  @Override
  public Layout visitMember(Member member) {
    return paths.of(member);
  }

  @Override
  public Layout visitIndex(Index index) {
    return paths.of(index);
  }

  @Override
  public Layout visitProjection(Projection projection) {
    return paths.of(projection);
  }

  @Override
  public Layout visitCall(Call call) {
    return paths.of(call);
  }

  @Override
  public Layout visitUnary(Unary unary) {
    Layout operator = tokens.take();
    return unary.operator() == Unary.Operator.NOT
        ? Layout.all(operator, Layout.BLANK, behind(unary.operand()))
        : Layout.all(operator, behind(unary.operand()));
  }

  @Override
  public Layout visitLogical(Logical logical) {
    List<Layout> parts = new ArrayList<>();
    for (Expr operand : logical.operands()) {
      if (!parts.isEmpty()) {
        parts.add(Layout.BREAK);
        parts.add(tokens.take());
        parts.add(Layout.BLANK);
      }
      parts.add(behind(operand));
    }
    return new Layout.Group(new Layout.Sequence(parts), false);
  }

  @Override
  public Layout visitBinary(Binary binary) {
    List<Layout> parts = new ArrayList<>();
    chain(binary, parts);
    return new Layout.Group(new Layout.Sequence(parts), false);
  }

  /** Adds the operands of a chain, and the operators between them. */
  private void chain(Binary binary, List<Layout> parts) {
    if (belongs(binary.left(), binary) && binary.operator() != BinaryOperator.COALESCE) {
      chain((Binary) binary.left(), parts);
    } else {
      parts.add(behind(binary.left()));
    }
    parts.add(Layout.BREAK);
    int operators = binary.operatorSpan().end();
    while (tokens.isBefore(operators)) {
      parts.add(tokens.take());
      parts.add(Layout.BLANK);
    }
    if (belongs(binary.right(), binary) && binary.operator() == BinaryOperator.COALESCE) {
      chain((Binary) binary.right(), parts);
    } else {
      parts.add(behind(binary.right()));
    }
  }

  private boolean belongs(Expr operand, Binary chain) {
    return operand instanceof Binary link
        && !tokens.opensParentheses(operand)
        && Shapes.areChained(link.operator(), chain.operator());
  }

  @Override
  public Layout visitTypeTest(TypeTest test) {
    List<Layout> parts = new ArrayList<>();
    parts.add(behind(test.operand()));
    while (tokens.isBefore(test.type().span().start())) {
      parts.add(Layout.BLANK);
      parts.add(tokens.take());
    }
    parts.add(Layout.BLANK);
    parts.add(type(test.type()));
    return new Layout.Sequence(parts);
  }

  /** A conditional: its three parts in a line each, or, if there are several, one a line. */
  @Override
  public Layout visitConditional(Conditional conditional) {
    List<Layout> parts = new ArrayList<>();
    Expr rest = conditional;
    while (rest instanceof Conditional each && !tokens.opensParentheses(rest)) {
      Layout condition = Layout.all(tokens.take("if"), Layout.BLANK, behind(each.condition()));
      Layout then = Layout.all(tokens.take("then"), Layout.BLANK, behind(each.whenTrue()));
      Layout end = tokens.take("else");
      boolean alone = parts.isEmpty() && !continues(each);
      parts.add(
          alone
              ? Layout.all(condition, Layout.BREAK, then)
              : Layout.group(condition, Layout.indent(Layout.BREAK, then)));
      parts.add(Layout.BREAK);
      parts.add(end);
      parts.add(Layout.BLANK);
      rest = each.whenFalse();
    }
    parts.add(behind(rest));
    return new Layout.Group(new Layout.Sequence(parts), false);
  }

  private boolean continues(Conditional conditional) {
    return conditional.whenFalse() instanceof Conditional
        && !tokens.opensParentheses(conditional.whenFalse());
  }

  @Override
  public Layout visitQuantified(Quantified quantified) {
    Layout head =
        Layout.all(
            tokens.take(),
            Layout.BLANK,
            binding(quantified.binding()),
            Layout.BLANK,
            tokens.take("in"),
            Layout.BLANK,
            behind(quantified.source()),
            tokens.take(":"));
    Layout between = tokens.mayStartLine() ? Layout.BREAK : Layout.BLANK;
    return Layout.group(head, Layout.indent(between, of(quantified.condition())));
  }

  @Override
  public Layout visitFilter(Filter filter) {
    Layout head = Layout.all(tokens.take("("), of(filter.source()));
    return Layout.group(head, Layout.indent(where(filter.condition())), tokens.take(")"));
  }

  @Override
  public Layout visitSelect(Select select) {
    Layout head =
        Layout.all(
            tokens.take(),
            tokens.take("("),
            binding(select.binding()),
            Layout.BLANK,
            tokens.take("in"),
            Layout.BLANK,
            behind(select.source()));
    Layout where = select.condition().map(this::where).orElse(Layout.NOTHING);
    return Layout.group(head, Layout.indent(where), tokens.take(")"));
  }

  private Layout where(Expr condition) {
    return Layout.all(Layout.BREAK, tokens.take("where"), Layout.BLANK, behind(condition));
  }

  @Override
  public Layout visitListComprehension(ListComprehension comprehension) {
    Layout head = Layout.all(tokens.take("["), inside(comprehension.element()));
    return comprehension(head, comprehension.clauses());
  }

  @Override
  public Layout visitMapComprehension(MapComprehension comprehension) {
    Layout head =
        Layout.all(
            tokens.take("{"),
            inside(comprehension.key()),
            tokens.take(":"),
            Layout.BLANK,
            inside(comprehension.value()));
    return comprehension(head, comprehension.clauses());
  }

  @Override
  public Layout visitGroup(Group group) {
    Layout head =
        Layout.all(
            tokens.take(),
            tokens.take("("),
            inside(group.element()),
            Layout.BLANK,
            tokens.take("by"),
            Layout.BLANK,
            inside(group.key()));
    return comprehension(head, group.clauses());
  }

  /** What stands before the clauses of a comprehension, which is indented as they are. */
  private Layout inside(Expr expression) {
    return Layout.indent(of(expression));
  }

  private Layout comprehension(Layout head, List<ComprehensionClause> clauses) {
    List<Layout> parts = new ArrayList<>();
    for (ComprehensionClause clause : clauses) {
      if (clause instanceof ForClause iteration) {
        parts.add(Layout.BREAK);
        parts.add(tokens.take("for"));
        parts.add(Layout.BLANK);
        parts.add(binding(iteration.binding()));
        parts.add(Layout.BLANK);
        parts.add(tokens.take("in"));
        parts.add(Layout.BLANK);
        parts.add(behind(iteration.source()));
      } else if (clause instanceof WhereClause where) {
        parts.add(where(where.condition()));
      }
    }
    return Layout.group(head, Layout.indent(new Layout.Sequence(parts)), tokens.take());
  }

  @Override
  public Layout visitReach(Reach reach) {
    Layout head = Layout.all(tokens.take(), Layout.BLANK, tokens.take());
    Layout from = Layout.all(Layout.BREAK, tokens.take("from"), Layout.BLANK, behind(reach.from()));
    Layout via = Layout.all(Layout.BREAK, tokens.take("via"), Layout.BLANK, behind(reach.via()));
    return Layout.group(head, Layout.indent(from, via));
  }

  @Override
  public Layout visitErrorExpr(ErrorExpr error) {
    throw new IllegalStateException("a source with errors has no layout");
  }

  Layout binding(Binding binding) {
    Layout first = tokens.take();
    return binding.second().isPresent()
        ? Layout.all(first, tokens.take(","), Layout.BLANK, tokens.take())
        : first;
  }

  Layout type(TypeRef type) {
    List<Layout> parts = new ArrayList<>();
    if (type instanceof NamedType named) {
      parts.add(tokens.takeUpTo(named.name().span().end()));
      for (TypeRef argument : named.arguments()) {
        parts.add(tokens.take());
        if (parts.size() > 2) {
          parts.add(Layout.BLANK);
        }
        parts.add(type(argument));
      }
      if (!named.arguments().isEmpty()) {
        parts.add(tokens.take(">"));
      }
    } else if (type instanceof RecordType record) {
      parts.add(record(record));
    }
    if (type.nullable()) {
      parts.add(tokens.take("?"));
    }
    return new Layout.Sequence(parts);
  }

  private Layout record(RecordType record) {
    List<RecordField> fields = record.fields();
    return record.open()
        ? brackets.openList(
            fields.size() + 1, i -> i < fields.size() ? field(fields.get(i)) : tokens.take("..."))
        : brackets.list(fields.size(), i -> field(fields.get(i)), false, record.span().end());
  }

  private Layout field(RecordField field) {
    return Layout.all(of(field.key()), tokens.take(":"), Layout.BLANK, type(field.type()));
  }
}
