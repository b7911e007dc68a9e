package dev.okite.internal.reference;

import dev.okite.internal.check.Symbol;
import dev.okite.internal.operation.LiteralValue;
import dev.okite.internal.operation.RenderedSize;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.syntax.Binary;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Call;
import dev.okite.syntax.Conditional;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ExprVisitor;
import dev.okite.syntax.Filter;
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
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in one environment: their value, and what they show (spec 5, 9.2). Every
 * method throws {@link Failed} if the expression has no value.
 */
final class Expressions implements ExprVisitor<Shown> {
  private final Run run;
  private final PolicyScope policy;
  private final Environment environment;

  Expressions(Run run, PolicyScope policy, Environment environment) {
    this.run = run;
    this.policy = policy;
    this.environment = environment;
  }

  Run run() {
    return run;
  }

  /** What {@code symbol} is bound to here by an iteration; null if by none. */
  Environment.@Nullable Binding bound(Symbol symbol) {
    return environment.find(symbol);
  }

  Shown evaluate(Expr expression) {
    charge(expression, 1);
    check(expression, List.of(), Budget::enter);
    try {
      Shown shown = expression.accept(this);
      run.listener().evaluated(expression, shown.value());
      return shown;
    } finally {
      run.budget().leave();
    }
  }

  /** Does what evaluates further expressions inside {@code expression}. */
  <T> T deeper(Expr expression, Supplier<T> evaluation) {
    check(expression, List.of(), Budget::enter);
    try {
      return evaluation.get();
    } finally {
      run.budget().leave();
    }
  }

  Condition condition(Expr expression) {
    Condition condition = Condition.of(expression, evaluate(expression));
    run.listener().decided(expression, condition.holds());
    return condition;
  }

  /** Expressions where {@code symbol} has this binding too. */
  Expressions with(Symbol symbol, Environment.Binding binding) {
    return new Expressions(run, policy, environment.with(symbol, binding));
  }

  /** Expressions inside the iteration over {@code item}; names its element, or key and element. */
  Expressions with(Binding names, Item item) {
    Symbol first = run.resolutions().binder(names.first());
    if (names.second().isEmpty()) {
      return with(first, Shown.itself(item.element()));
    }
    Symbol second = run.resolutions().binder(names.second().get());
    return with(first, Shown.itself(item.key())).with(second, Shown.itself(item.element()));
  }

  /** Expressions of the body of a function, which sees none of the names here. */
  Expressions outside() {
    return new Expressions(run, PolicyScope.NONE, Environment.EMPTY);
  }

  /** Does what can fail on behalf of {@code expression}, whose parts show {@code parts}. */
  <T> T attempt(Expr expression, List<Spots> parts, Supplier<T> operation) {
    try {
      return operation.get();
    } catch (EvaluationFailure failure) {
      throw new Failed(failure, expression, Spots.join(parts));
    }
  }

  /** Checks a limit on behalf of {@code expression}, whose parts show {@code parts}. */
  void check(Expr expression, List<Spots> parts, Consumer<Budget> limit) {
    attempt(
        expression,
        parts,
        () -> {
          limit.accept(run.budget());
          return true;
        });
  }

  /** Counts {@code steps} on behalf of {@code expression}. */
  void charge(Expr expression, long steps) {
    check(expression, List.of(), budget -> budget.charge(steps));
  }

  /**
   * The list or map that {@code expression} made, once it is known to be small enough (spec 8.3).
   */
  Shown computed(Expr expression, Value value, List<Spots> spots) {
    check(expression, spots, budget -> ValueSize.checkComputed(value));
    return new Shown(value, Spots.join(spots));
  }

  @Override
  public Shown visitLiteral(Literal literal) {
    return Shown.nothing(LiteralValue.of(literal.value()).orElseThrow());
  }

  @Override
  public Shown visitInterpolation(Interpolation interpolation) {
    StringBuilder text = new StringBuilder();
    List<Spots> spots = new ArrayList<>();
    for (Expr part : interpolation.parts()) {
      Shown shown = evaluate(part);
      spots.add(shown.spots());
      check(interpolation, spots, budget -> RenderedSize.check(shown.value(), budget));
      text.append(shown.value().render());
      check(interpolation, spots, budget -> SizeLimits.checkCharacters(text.length()));
    }
    return new Shown(StringValue.of(text.toString()), Spots.join(spots));
  }

  @Override
  public Shown visitListLiteral(ListLiteral list) {
    List<Value> elements = new ArrayList<>();
    List<Spots> spots = new ArrayList<>();
    for (Expr element : list.elements()) {
      Shown shown = evaluate(element);
      elements.add(shown.value());
      spots.add(shown.spots());
    }
    return computed(list, ListValue.of(elements), spots);
  }

  @Override
  public Shown visitMapLiteral(MapLiteral map) {
    Map<String, Value> entries = new LinkedHashMap<>();
    List<Spots> spots = new ArrayList<>();
    for (MapEntry entry : map.entries()) {
      Shown key = evaluate(entry.key());
      Shown value = evaluate(entry.value());
      entries.put(key.value().render(), value.value());
      spots.add(key.spots());
      spots.add(value.spots());
    }
    return computed(map, MapValue.of(entries), spots);
  }

  @Override
  public Shown visitName(Name name) {
    return binding(name).get();
  }

  @Override
  public Shown visitMember(Member member) {
    return run.resolutions().symbol(member) == null
        ? new Paths(this).member(member)
        : binding(member).get();
  }

  @Override
  public Shown visitIndex(Index index) {
    return new Paths(this).index(index);
  }

  @Override
  public Shown visitProjection(Projection projection) {
    return new Projections(this, projection).evaluate();
  }

  @Override
  public Shown visitCall(Call call) {
    return new Calls(this).call(call);
  }

  @Override
  public Shown visitUnary(Unary unary) {
    return new Operators(this).unary(unary);
  }

  @Override
  public Shown visitLogical(Logical logical) {
    return new Operators(this).logical(logical);
  }

  @Override
  public Shown visitBinary(Binary binary) {
    return new Operators(this).binary(binary);
  }

  @Override
  public Shown visitTypeTest(TypeTest test) {
    return new Operators(this).typeTest(test);
  }

  @Override
  public Shown visitConditional(Conditional conditional) {
    Condition condition = condition(conditional.condition());
    Shown branch = evaluate(condition.holds() ? conditional.whenTrue() : conditional.whenFalse());
    return new Shown(branch.value(), Spots.join(branch.spots(), condition.spots()));
  }

  @Override
  public Shown visitQuantified(Quantified quantified) {
    return new Searches(this).quantified(quantified);
  }

  @Override
  public Shown visitFilter(Filter filter) {
    return new Searches(this).filter(filter);
  }

  @Override
  public Shown visitSelect(Select select) {
    return new Searches(this).select(select);
  }

  @Override
  public Shown visitListComprehension(ListComprehension list) {
    return new Comprehensions(this).list(list);
  }

  @Override
  public Shown visitMapComprehension(MapComprehension map) {
    return new Comprehensions(this).map(map);
  }

  @Override
  public Shown visitGroup(Group group) {
    return new Comprehensions(this).group(group);
  }

  @Override
  public Shown visitReach(Reach reach) {
    return new Reachability(this, reach).evaluate();
  }

  @Override
  public Shown visitErrorExpr(ErrorExpr error) {
    throw new IllegalStateException("a checked program holds no syntax errors: " + error.span());
  }

  /**
   * What a name is bound to, or a member that names a constant of a module (spec 7.7). Found before
   * it is asked for its value, which may lie deep: that keeps the stack small.
   */
  Environment.Binding binding(Expr name) {
    Symbol symbol = Objects.requireNonNull(run.resolutions().symbol(name), "not resolved");
    if (symbol instanceof Symbol.Context context) {
      return attempt(name, List.of(), () -> run.context(context));
    }
    if (symbol instanceof Symbol.Param param) {
      return Shown.nothing(policy.param(param));
    }
    if (symbol instanceof Symbol.HostConstant constant) {
      return Shown.nothing(constant.value());
    }
    if (symbol instanceof Symbol.Constant constant) {
      return run.constant(constant);
    }
    Environment.Binding binding = environment.find(symbol);
    if (binding == null && symbol instanceof Symbol.Let let) {
      binding = policy.let(let, run);
    }
    return Objects.requireNonNull(binding, "not bound");
  }
}
