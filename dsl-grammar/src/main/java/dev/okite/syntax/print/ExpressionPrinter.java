package dev.okite.syntax.print;

import dev.okite.syntax.Binary;
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
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.syntax.WhereClause;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints expressions, with as few parentheses as the grammar allows. */
final class ExpressionPrinter implements ExprVisitor<StringBuilder> {
  /** Functions whose call could be taken for a selection (5.7). */
  private static final Set<String> SELECTORS = Set.of("first", "one", "count");

  private final StringBuilder out;
  private final LiteralPrinter literals;

  /** Whether an {@code and} or {@code or} follows that must not become part of what is printed. */
  private boolean followed;

  /**
   * A printer that appends to {@code out}.
   *
   * @param indentation how far lines of block strings are indented; negative where strings have to
   *     stay on one line
   */
  ExpressionPrinter(StringBuilder out, int indentation) {
    this.out = out;
    this.literals = new LiteralPrinter(out, indentation);
  }

  static String text(Expr expression) {
    StringBuilder out = new StringBuilder();
    new ExpressionPrinter(out, 0).print(expression, Level.OR);
    return out.toString();
  }

  /** Prints {@code expression} on its own, where an expression of any level can stand. */
  void print(Expr expression) {
    boolean before = followed;
    followed = false;
    expression.accept(this);
    followed = before;
  }

  /** Prints an operand that has to bind at least as strongly as {@code level}. */
  private void print(Expr operand, Level level) {
    boolean open = followed && Level.reachesRight(operand);
    if (open || Level.of(operand).compareTo(level) < 0) {
      parenthesized(operand);
    } else {
      operand.accept(this);
    }
  }

  private void parenthesized(Expr expression) {
    out.append('(');
    print(expression);
    out.append(')');
  }

  @Override
  public StringBuilder visitLiteral(Literal literal) {
    literals.print(literal.value());
    return out;
  }

  @Override
  public StringBuilder visitInterpolation(Interpolation interpolation) {
    out.append('"');
    for (Expr part : interpolation.parts()) {
      if (part instanceof Literal literal && literal.value() instanceof String text) {
        literals.escaped(text);
      } else {
        out.append('{');
        new ExpressionPrinter(out, LiteralPrinter.ONE_LINE).print(part);
        out.append('}');
      }
    }
    return out.append('"');
  }

  @Override
  public StringBuilder visitListLiteral(ListLiteral list) {
    out.append('[');
    all(list.elements());
    return out.append(']');
  }

  @Override
  public StringBuilder visitMapLiteral(MapLiteral map) {
    out.append('{');
    String separator = "";
    for (MapEntry entry : map.entries()) {
      out.append(separator);
      if (entry.key() instanceof Literal key && key.value() instanceof String word) {
        literals.key(word);
      } else {
        print(entry.key());
      }
      out.append(": ");
      print(entry.value());
      separator = ", ";
    }
    return out.append('}');
  }

  @Override
  public StringBuilder visitName(Name name) {
    return out.append(name.name());
  }

  @Override
  public StringBuilder visitMember(Member member) {
    target(member.target());
    return out.append('.').append(member.name().name());
  }

  @Override
  public StringBuilder visitIndex(Index index) {
    target(index.target());
    out.append('[');
    print(index.index());
    return out.append(']');
  }

  /** Without parentheses a projection would take what follows it as a further step. */
  private void target(Expr target) {
    if (target instanceof Projection) {
      parenthesized(target);
    } else {
      print(target, Level.POSTFIX);
    }
  }

  @Override
  public StringBuilder visitProjection(Projection projection) {
    target(projection.source());
    for (PathStep step : projection.steps()) {
      if (step instanceof PathStep.Field field) {
        out.append('.').append(field.name().name());
      } else if (step instanceof PathStep.At at) {
        out.append('[');
        print(at.index());
        out.append(']');
      } else {
        out.append("[*]");
      }
    }
    return out;
  }

  @Override
  public StringBuilder visitCall(Call call) {
    if (call.receiver().isPresent()) {
      print(call.receiver().get(), Level.POSTFIX);
      out.append('.');
    }
    String function = call.function().name();
    out.append(function).append('(');
    if (call.receiver().isEmpty() && SELECTORS.contains(function)) {
      String separator = "";
      for (Expr argument : call.arguments()) {
        out.append(separator);
        print(argument, Level.COALESCE);
        separator = ", ";
      }
    } else {
      all(call.arguments());
    }
    return out.append(')');
  }

  @Override
  public StringBuilder visitUnary(Unary unary) {
    if (unary.operator() == Unary.Operator.NOT) {
      out.append("not ");
      print(unary.operand(), Level.NOT);
    } else if (Level.isNumber(unary.operand()) && Level.of(unary.operand()) == Level.POSTFIX) {
      out.append('-');
      parenthesized(unary.operand());
    } else {
      out.append('-');
      print(unary.operand(), Level.SIGN);
    }
    return out;
  }

  @Override
  public StringBuilder visitLogical(Logical logical) {
    boolean and = logical.operator() == Logical.Operator.AND;
    boolean before = followed;
    int last = logical.operands().size() - 1;
    for (int i = 0; i <= last; i++) {
      followed = i < last || before;
      print(logical.operands().get(i), and ? Level.NOT : Level.AND);
      out.append(i == last ? "" : and ? " and " : " or ");
    }
    followed = before;
    return out;
  }

  @Override
  public StringBuilder visitBinary(Binary binary) {
    Level level = Level.of(binary);
    boolean comparison = level == Level.COMPARISON;
    boolean rightToLeft = level == Level.COALESCE;
    print(binary.left(), comparison || rightToLeft ? level.next() : level);
    out.append(' ').append(binary.operator().symbol()).append(' ');
    print(binary.right(), rightToLeft ? level : level.next());
    return out;
  }

  @Override
  public StringBuilder visitTypeTest(TypeTest test) {
    print(test.operand(), Level.COALESCE);
    out.append(test.negated() ? " is not " : " is ");
    new TypePrinter(out, LiteralPrinter.ONE_LINE).print(test.type());
    return out;
  }

  @Override
  public StringBuilder visitConditional(Conditional conditional) {
    out.append("if ");
    print(conditional.condition());
    out.append(" then ");
    print(conditional.whenTrue());
    out.append(" else ");
    print(conditional.whenFalse());
    return out;
  }

  @Override
  public StringBuilder visitQuantified(Quantified quantified) {
    out.append(quantified.quantifier().name().toLowerCase(Locale.ROOT)).append(' ');
    binding(quantified.binding());
    out.append(" in ");
    print(quantified.source());
    out.append(": ");
    print(quantified.condition());
    return out;
  }

  @Override
  public StringBuilder visitFilter(Filter filter) {
    out.append('(');
    print(filter.source());
    out.append(" where ");
    print(filter.condition());
    return out.append(')');
  }

  @Override
  public StringBuilder visitSelect(Select select) {
    out.append(select.selector().name().toLowerCase(Locale.ROOT)).append('(');
    binding(select.binding());
    out.append(" in ");
    print(select.source());
    if (select.condition().isPresent()) {
      out.append(" where ");
      print(select.condition().get());
    }
    return out.append(')');
  }

  @Override
  public StringBuilder visitListComprehension(ListComprehension comprehension) {
    out.append('[');
    print(comprehension.element());
    clauses(comprehension.clauses());
    return out.append(']');
  }

  @Override
  public StringBuilder visitMapComprehension(MapComprehension comprehension) {
    out.append('{');
    // A single word before the colon would be taken as a key of a map.
    if (comprehension.key() instanceof Literal literal && !(literal.value() instanceof String)) {
      parenthesized(literal);
    } else {
      print(comprehension.key());
    }
    out.append(": ");
    print(comprehension.value());
    clauses(comprehension.clauses());
    return out.append('}');
  }

  @Override
  public StringBuilder visitGroup(Group group) {
    out.append("group(");
    print(group.element());
    out.append(" by ");
    print(group.key());
    clauses(group.clauses());
    return out.append(')');
  }

  @Override
  public StringBuilder visitReach(Reach reach) {
    out.append("reach ").append(reach.variable().name()).append(" from ");
    print(reach.from());
    out.append(" via ");
    print(reach.via());
    return out;
  }

  @Override
  public StringBuilder visitErrorExpr(ErrorExpr error) {
    return out.append("<error>");
  }

  void binding(Binding binding) {
    out.append(binding.first().name());
    binding.second().ifPresent(second -> out.append(", ").append(second.name()));
  }

  private void clauses(List<ComprehensionClause> clauses) {
    for (ComprehensionClause clause : clauses) {
      if (clause instanceof ForClause iteration) {
        out.append(" for ");
        binding(iteration.binding());
        out.append(" in ");
        print(iteration.source());
      } else if (clause instanceof WhereClause where) {
        out.append(" where ");
        print(where.condition());
      }
    }
  }

  private void all(List<Expr> expressions) {
    String separator = "";
    for (Expr expression : expressions) {
      out.append(separator);
      print(expression);
      separator = ", ";
    }
  }
}
