package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
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
import dev.okite.type.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Resolves the names in expressions and finds out what is known of their values, in one walk. An
 * expression with an error has the type {@link Type#ANY}, so that nothing is said about what is
 * made of it.
 */
final class ExpressionChecker implements ExprVisitor<Type> {
  private final CheckContext context;
  private final PolicyModule module;
  private final NameResolver names;
  private final CallChecker calls;
  private final OperatorChecker operators;
  private final NavigationChecker navigation;
  private final BindingChecker bindings;
  private final ConditionChecker conditions;
  private final Set<Symbol.Context> usedContexts = EnumSet.noneOf(Symbol.Context.class);
  private Scope scope;

  ExpressionChecker(CheckContext context, ModuleIndex index, PolicyModule module, Scope scope) {
    this.context = context;
    this.module = module;
    this.scope = scope;
    this.names = new NameResolver(context, index, module, this);
    this.calls = new CallChecker(context, index, module, this);
    this.operators = new OperatorChecker(context);
    this.navigation = new NavigationChecker(context, module);
    this.bindings = new BindingChecker(context);
    this.conditions = new ConditionChecker(context);
  }

  /** Where names are looked up, and declared by what this checks. */
  Scope scope() {
    return scope;
  }

  /** The file that the expressions stand in. */
  PolicyModule module() {
    return module;
  }

  /** Which of the given names the expressions depend on, also through functions and constants. */
  Set<Symbol.Context> usedContexts() {
    return usedContexts;
  }

  /** Checks {@code expression} and tells what is known of its value. */
  Type type(Expr expression) {
    Type type = expression.accept(this);
    if (!type.isAny()) {
      context.resolutions().type(expression, type);
    }
    context.constants().learn(expression);
    return type;
  }

  /** Checks an expression that stands as a condition (4.2). */
  void condition(Expr expression) {
    conditions.check(expression, type(expression));
  }

  /** As {@link #condition}, but says nothing of a literal that stands alone. */
  void conditionOfTest(Expr expression) {
    Type type = type(expression);
    if (!(expression instanceof Literal)) {
      conditions.check(expression, type);
    }
  }

  /** Checks the source of an iteration and declares its names for what follows in this scope. */
  void iterate(ForClause clause) {
    Type source = type(clause.source());
    bindings.bind(scope, clause.binding(), clause.source(), source);
  }

  @Override
  public Type visitLiteral(Literal literal) {
    return context.constants().valueOf(literal).map(v -> Type.of(v.kind())).orElse(Type.ANY);
  }

  @Override
  public Type visitInterpolation(Interpolation interpolation) {
    interpolation.parts().forEach(this::type);
    return Type.STRING;
  }

  @Override
  public Type visitListLiteral(ListLiteral listLiteral) {
    Type elements = Type.NEVER;
    for (Expr element : listLiteral.elements()) {
      elements = elements.or(type(element));
    }
    return elements.isNever() ? Type.LIST : Type.listOf(elements);
  }

  @Override
  public Type visitMapLiteral(MapLiteral mapLiteral) {
    new MapKeys(context).check(mapLiteral);
    Type values = Type.NEVER;
    for (MapEntry entry : mapLiteral.entries()) {
      type(entry.key());
      values = values.or(type(entry.value()));
    }
    return values.isNever() ? Type.MAP : Type.mapOf(values);
  }

  @Override
  public Type visitName(Name name) {
    return names.resolve(name);
  }

  @Override
  public Type visitMember(Member member) {
    PolicyModule module = names.importedModule(member.target()).orElse(null);
    if (module != null) {
      return names.resolveConstant(module, member);
    } else if (names.isUnknownModule(member.target())) {
      return Type.ANY;
    }
    return navigation.member(type(member.target()), member.name());
  }

  @Override
  public Type visitIndex(Index index) {
    Type target = type(index.target());
    return navigation.index(target, index.target(), index.index(), type(index.index()));
  }

  @Override
  public Type visitProjection(Projection projection) {
    Type current = type(projection.source());
    Expr walked = projection.source();
    for (PathStep step : projection.steps()) {
      if (step instanceof PathStep.Field field) {
        current = navigation.member(current, field.name());
      } else if (step instanceof PathStep.At at) {
        current = navigation.index(current, at.index(), at.index(), type(at.index()));
      } else {
        current =
            bindings.elements(
                current, step == projection.steps().get(0) ? walked.span() : step.span());
      }
    }
    return Type.listOf(current);
  }

  @Override
  public Type visitCall(Call call) {
    return calls.check(call);
  }

  @Override
  public Type visitUnary(Unary unary) {
    if (unary.operator() == Unary.Operator.NOT) {
      condition(unary.operand());
      return Type.BOOL;
    }
    return operators.negate(unary, type(unary.operand()));
  }

  @Override
  public Type visitLogical(Logical logical) {
    logical.operands().forEach(this::condition);
    return Type.BOOL;
  }

  @Override
  public Type visitBinary(Binary binary) {
    Type left = type(binary.left());
    return operators.check(binary, left, type(binary.right()));
  }

  @Override
  public Type visitTypeTest(TypeTest typeTest) {
    type(typeTest.operand());
    new TypeNames(context, module).resolve(typeTest.type());
    return Type.BOOL;
  }

  @Override
  public Type visitConditional(Conditional conditional) {
    condition(conditional.condition());
    return type(conditional.whenTrue()).or(type(conditional.whenFalse()));
  }

  @Override
  public Type visitQuantified(Quantified quantified) {
    Type source = type(quantified.source());
    return inside(
        () -> {
          bindings.bind(scope, quantified.binding(), quantified.source(), source);
          condition(quantified.condition());
          return Type.BOOL;
        });
  }

  @Override
  public Type visitFilter(Filter filter) {
    Type elements = bindings.elements(type(filter.source()), filter.source().span());
    return inside(
        () -> {
          bindings.bindElement(scope, filter, elements);
          condition(filter.condition());
          return Type.listOf(elements);
        });
  }

  @Override
  public Type visitSelect(Select select) {
    Type source = type(select.source());
    return inside(
        () -> {
          Type elements = bindings.bind(scope, select.binding(), select.source(), source);
          select.condition().ifPresent(this::condition);
          return select.selector() == Select.Selector.COUNT ? Type.INT : elements.orNull();
        });
  }

  @Override
  public Type visitListComprehension(ListComprehension comprehension) {
    return inside(
        () -> {
          clauses(comprehension.clauses());
          return Type.listOf(type(comprehension.element()));
        });
  }

  @Override
  public Type visitMapComprehension(MapComprehension comprehension) {
    return inside(
        () -> {
          clauses(comprehension.clauses());
          key("the key of a map", comprehension.key());
          return Type.mapOf(type(comprehension.value()));
        });
  }

  @Override
  public Type visitGroup(Group group) {
    return inside(
        () -> {
          clauses(group.clauses());
          Type elements = type(group.element());
          key("the key of a group", group.key());
          return Type.mapOf(Type.listOf(elements));
        });
  }

  @Override
  public Type visitReach(Reach reach) {
    bindings.elements(type(reach.from()), reach.from().span());
    return inside(
        () -> {
          bindings.bindVariable(scope, reach.variable(), Type.ANY);
          bindings.elements(type(reach.via()), reach.via().span());
          return Type.LIST;
        });
  }

  @Override
  public Type visitErrorExpr(ErrorExpr errorExpr) {
    context.markIncomplete(errorExpr.span().source());
    return Type.ANY;
  }

  private void clauses(List<ComprehensionClause> clauses) {
    for (ComprehensionClause clause : clauses) {
      if (clause instanceof ForClause iteration) {
        iterate(iteration);
      } else if (clause instanceof WhereClause where) {
        condition(where.condition());
      }
    }
  }

  private void key(String what, Expr key) {
    Type type = type(key);
    if (!type.overlaps(Type.STRING)) {
      context.report(
          DiagnosticCode.WRONG_OPERAND,
          key.span(),
          what + " is a string, found " + type,
          "make a string of it with `\"{…}\"`");
    }
  }

  private Type inside(Supplier<Type> check) {
    Scope outer = scope;
    scope = scope.inner();
    try {
      return check.get();
    } finally {
      scope = outer;
    }
  }
}
