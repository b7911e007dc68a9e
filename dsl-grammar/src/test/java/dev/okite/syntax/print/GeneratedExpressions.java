package dev.okite.syntax.print;

import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Group;
import dev.okite.syntax.Identifier;
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
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.syntax.WhereClause;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random expressions of every kind, as the parser could have made them. */
public final class GeneratedExpressions {
  private static final Span PLACE = Source.of("#", "").span(0, 0);
  private static final List<String> NAMES =
      List.of("x", "resource", "first", "count", "group", "reach", "by", "policy", "test", "to");
  private static final List<String> MEMBERS = List.of("a", "in", "not", "rule", "first", "match");
  private static final List<String> TEXTS =
      List.of("", "a", "it's", "\"q\"", "{b}", "\\d+", "a\nb\n", " \n  x\n", "é\uD83D\uDE00", "\t");

  private final Random random;

  /** Expressions by {@code random}. */
  public GeneratedExpressions(Random random) {
    this.random = random;
  }

  /** An expression that is nested at most {@code depth} deep. */
  public Expr expression(int depth) {
    if (depth <= 1) {
      return random.nextInt(3) == 0 ? literal() : new Name(PLACE, pick(NAMES));
    }
    int inner = depth - 1;
    return switch (random.nextInt(21)) {
      case 0 -> literal();
      case 1 -> interpolation(inner);
      case 2 -> new ListLiteral(PLACE, several(0, inner));
      case 3 -> map(inner);
      case 4 -> new Member(PLACE, expression(inner), name(MEMBERS));
      case 5 -> new Index(PLACE, expression(inner), expression(inner));
      case 6 -> projection(inner);
      case 7 -> new Call(PLACE, Optional.empty(), name(NAMES), several(0, inner));
      case 8 -> new Call(PLACE, Optional.of(expression(inner)), name(MEMBERS), several(0, inner));
      case 9 -> new Unary(PLACE, pick(Unary.Operator.values()), expression(inner));
      case 10, 11 -> new Logical(PLACE, pick(Logical.Operator.values()), several(2, inner));
      case 12, 13 ->
          new Binary(
              PLACE, pick(BinaryOperator.values()), PLACE, expression(inner), expression(inner));
      case 14 -> new TypeTest(PLACE, expression(inner), random.nextBoolean(), type(2));
      case 15 -> new Conditional(PLACE, expression(inner), expression(inner), expression(inner));
      case 16 ->
          new Quantified(
              PLACE,
              pick(Quantified.Quantifier.values()),
              binding(),
              expression(inner),
              expression(inner));
      case 17 -> new Filter(PLACE, expression(inner), expression(inner));
      case 18 ->
          new Select(
              PLACE,
              pick(Select.Selector.values()),
              binding(),
              expression(inner),
              random.nextBoolean() ? Optional.of(expression(inner)) : Optional.empty());
      case 19 -> comprehension(inner);
      default -> new Reach(PLACE, name(NAMES), expression(inner), expression(inner));
    };
  }

  private Expr comprehension(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> new ListComprehension(PLACE, expression(depth), clauses(depth));
      case 1 -> new MapComprehension(PLACE, expression(depth), expression(depth), clauses(depth));
      default -> new Group(PLACE, expression(depth), expression(depth), clauses(depth));
    };
  }

  private Literal literal() {
    Object value =
        switch (random.nextInt(7)) {
          case 0 -> null;
          case 1 -> random.nextBoolean();
          case 2 -> random.nextLong();
          case 3 -> new BigDecimal(new BigInteger(60, random), random.nextInt(60) + 1);
          case 4 -> new BigDecimal("-2.50e" + random.nextInt(400));
          case 5 -> LocalDate.ofEpochDay(random.nextInt(90_000) - 30_000);
          default -> pick(TEXTS);
        };
    return new Literal(PLACE, value);
  }

  private Expr interpolation(int depth) {
    List<Expr> parts = new ArrayList<>();
    if (random.nextBoolean()) {
      parts.add(new Literal(PLACE, "a {\"b\\\n"));
    }
    Expr part = expression(depth);
    parts.add(part instanceof Literal ? new Name(PLACE, "x") : part);
    if (random.nextBoolean()) {
      parts.add(new Literal(PLACE, "c"));
      parts.add(new Name(PLACE, "y"));
    }
    return new Interpolation(PLACE, parts);
  }

  private Expr map(int depth) {
    List<MapEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Expr key =
          random.nextInt(5) == 0
              ? interpolation(depth)
              : new Literal(PLACE, pick(random.nextBoolean() ? TEXTS : MEMBERS));
      entries.add(new MapEntry(PLACE, key, expression(depth)));
    }
    return new MapLiteral(PLACE, entries);
  }

  private Expr projection(int depth) {
    List<PathStep> steps = new ArrayList<>(List.of(new PathStep.Every(PLACE)));
    for (int i = random.nextInt(4); i > 0; i--) {
      steps.add(
          switch (random.nextInt(3)) {
            case 0 -> new PathStep.Every(PLACE);
            case 1 -> new PathStep.At(PLACE, expression(depth));
            default -> new PathStep.Field(PLACE, name(MEMBERS));
          });
    }
    return new Projection(PLACE, expression(depth), steps);
  }

  private List<ComprehensionClause> clauses(int depth) {
    List<ComprehensionClause> clauses = new ArrayList<>();
    clauses.add(new ForClause(PLACE, binding(), expression(depth)));
    if (random.nextBoolean()) {
      clauses.add(new WhereClause(PLACE, expression(depth)));
    }
    if (random.nextBoolean()) {
      clauses.add(new ForClause(PLACE, binding(), expression(depth)));
    }
    return clauses;
  }

  private List<Expr> several(int least, int depth) {
    List<Expr> expressions = new ArrayList<>();
    for (int i = least + random.nextInt(3); i > 0; i--) {
      expressions.add(expression(depth));
    }
    return expressions;
  }

  private Binding binding() {
    Optional<Identifier> second =
        random.nextBoolean() ? Optional.of(name(NAMES)) : Optional.empty();
    return new Binding(PLACE, name(NAMES), second);
  }

  private TypeRef type(int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      List<RecordField> fields = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        Literal key = new Literal(PLACE, pick(random.nextBoolean() ? MEMBERS : TEXTS));
        fields.add(new RecordField(PLACE, Optional.empty(), key, type(depth - 1)));
      }
      return new RecordType(PLACE, fields, random.nextBoolean(), random.nextBoolean());
    }
    List<TypeRef> arguments =
        depth > 0 && random.nextBoolean() ? List.of(type(depth - 1)) : List.of();
    Identifier name = new Identifier(PLACE, pick(List.of("list", "string", "null", "any")));
    QualifiedName qualified =
        random.nextInt(4) == 0
            ? new QualifiedName(PLACE, List.of(name(NAMES), name(MEMBERS)))
            : QualifiedName.of(name);
    return new NamedType(PLACE, qualified, arguments, random.nextBoolean());
  }

  private Identifier name(List<String> names) {
    return new Identifier(PLACE, pick(names));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
