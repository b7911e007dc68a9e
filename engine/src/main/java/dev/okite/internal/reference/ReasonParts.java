package dev.okite.internal.reference;

import dev.okite.explanation.Reason;
import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Binary;
import dev.okite.syntax.BinaryOperator;
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
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.value.NullValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects those parts of an expression that decided what it came to: of one that failed, the part
 * that did. A visit returns whether everything is told.
 */
final class ReasonParts implements ExprVisitor<Boolean> {
  private final ReasonMaker maker;
  private final Expressions here;
  private final Optional<Shown> whole;
  private final List<Reason> reasons = new ArrayList<>();
  private int more;

  /** Parts of an expression that came to {@code whole}; it failed where that is empty. */
  ReasonParts(ReasonMaker maker, Expressions here, Optional<Shown> whole) {
    this.maker = maker;
    this.here = here;
    this.whole = whole;
  }

  List<Reason> reasons() {
    return reasons;
  }

  int more() {
    return more;
  }

  boolean add(Expr expression) {
    return expression.accept(this);
  }

  ReasonMaker maker() {
    return maker;
  }

  Expressions here() {
    return here;
  }

  void tell(Reason reason) {
    reasons.add(reason);
  }

  void leaveOut(int elements) {
    more += elements;
  }

  /** Tells of those parts that are more than literals, or of the one that failed. */
  boolean parts(List<Expr> parts) {
    for (Expr part : parts) {
      if (evaluated(part).isEmpty()) {
        reasons.clear();
        tell(maker.of(part, here));
        return true;
      }
      if (!SelfEvident.is(part)) {
        tell(maker.of(part, here));
      }
    }
    return true;
  }

  /** The parts that show something; the others are computed from nothing that could change. */
  private boolean showing(List<Expr> parts) {
    List<Expr> showing = new ArrayList<>();
    for (Expr part : parts) {
      Optional<Shown> shown = evaluated(part);
      if (shown.isEmpty() || !shown.get().spots().isEmpty()) {
        showing.add(part);
      }
    }
    return parts(showing);
  }

  Optional<Shown> evaluated(Expr expression) {
    try {
      return Optional.of(here.evaluate(expression));
    } catch (Failed failed) {
      return Optional.empty();
    }
  }

  @Override
  public Boolean visitLiteral(Literal literal) {
    return true;
  }

  @Override
  public Boolean visitInterpolation(Interpolation interpolation) {
    return showing(interpolation.parts());
  }

  @Override
  public Boolean visitListLiteral(ListLiteral list) {
    return showing(list.elements());
  }

  @Override
  public Boolean visitMapLiteral(MapLiteral map) {
    List<Expr> parts = new ArrayList<>();
    map.entries()
        .forEach(
            entry -> {
              parts.add(entry.key());
              parts.add(entry.value());
            });
    return showing(parts);
  }

  @Override
  public Boolean visitName(Name name) {
    return name(name);
  }

  /** What a name stands for is told where that decided: where it is more than a place. */
  private boolean name(Expr name) {
    Symbol symbol = here.run().resolutions().symbol(name);
    boolean isGiven =
        symbol instanceof Symbol.Context
            || symbol instanceof Symbol.Param
            || symbol instanceof Symbol.HostConstant;
    if (symbol == null || isGiven || !(here.binding(name) instanceof Thunk thunk)) {
      return true;
    }
    Thunk definition = definition(thunk);
    if (isWorthUnfolding(name, definition)) {
      tell(
          maker.of(
              Reason.Kind.NAME,
              Optional.of(symbol.name()),
              definition.expression(),
              definition.expressions()));
    }
    return true;
  }

  /** A name that stands for a name alone stands for what that stands for. */
  private static Thunk definition(Thunk thunk) {
    Thunk last = thunk;
    while (last.expression() instanceof Name next
        && last.expressions().run().resolutions().symbol(next) != null
        && isDefined(last.expressions(), next)
        && last.expressions().binding(next) instanceof Thunk further) {
      last = further;
    }
    return last;
  }

  private static boolean isDefined(Expressions expressions, Name name) {
    return !(expressions.run().resolutions().symbol(name) instanceof Symbol.Context);
  }

  private boolean isWorthUnfolding(Expr name, Thunk definition) {
    Optional<Shown> shown = evaluated(name);
    if (shown.isEmpty()) {
      return true;
    }
    if (SelfEvident.is(definition.expression())) {
      return false;
    }
    Spots own = shown.get().own();
    if (own.isEmpty()) {
      return maker.told().isNewDefinition(definition);
    }
    return maker.told().hasUnnamed(shown.get().spots().withoutFirst());
  }

  @Override
  public Boolean visitMember(Member member) {
    return here.run().resolutions().symbol(member) == null ? path(member) : name(member);
  }

  @Override
  public Boolean visitIndex(Index index) {
    return path(index);
  }

  /** Of a path the place says it all, unless it starts at something that had to be found. */
  private boolean path(Expr path) {
    if (whole.isEmpty()) {
      return path instanceof Member member
          ? parts(List.of(member.target()))
          : parts(List.of(((Index) path).target(), ((Index) path).index()));
    }
    Expr base = path;
    while (isStep(base)) {
      if (base instanceof Index index) {
        if (!SelfEvident.is(index.index())) {
          reasons.add(0, maker.of(index.index(), here));
        }
        base = index.target();
      } else {
        base = ((Member) base).target();
      }
    }
    Optional<Shown> start = evaluated(base);
    if (start.isEmpty()) {
      return false;
    }
    if (whole.get().spots().isEmpty()) {
      maker.origins().of(path, here).ifPresent(site -> origin(path, site));
      return true;
    }
    if (base instanceof Name || base instanceof Member) {
      return name(base);
    }
    if (start.get().own().isEmpty()
        || maker.told().hasUnnamed(start.get().spots().withoutFirst())) {
      tell(maker.of(base, here));
    }
    return true;
  }

  private void origin(Expr path, Origins.Site site) {
    if (!SelfEvident.is(site.expression())) {
      tell(
          maker.of(
              Reason.Kind.NAME, Optional.of(path.span().text()), site.expression(), site.here()));
    }
  }

  private boolean isStep(Expr expression) {
    return (expression instanceof Member && here.run().resolutions().symbol(expression) == null)
        || expression instanceof Index;
  }

  @Override
  public Boolean visitProjection(Projection projection) {
    return new ElementReasons(this).projection(projection, whole);
  }

  @Override
  public Boolean visitCall(Call call) {
    CallTarget target = here.run().resolutions().target(call);
    List<Expr> arguments = here.run().resolutions().arguments(call);
    if (target instanceof CallTarget.FunctionTarget function) {
      return function(function.function(), arguments);
    }
    if (target instanceof CallTarget.Has) {
      return isStep(arguments.get(0)) ? path(arguments.get(0)) : parts(arguments);
    }
    return parts(arguments);
  }

  /**
   * A function that looked at no document is told by those of its arguments that did not either.
   */
  private boolean function(CheckedFunction function, List<Expr> arguments) {
    if (whole.isPresent() && whole.get().spots().isEmpty()) {
      return parts(arguments.stream().filter(this::isFromNowhere).toList());
    }
    if (whole.isPresent() && !isNews(function, whole.get())) {
      return true;
    }
    Calls calls = new Calls(here);
    Expressions inside = calls.inside(function, calls.thunks(function, arguments));
    tell(maker.of(Reason.Kind.FUNCTION, Optional.of(function.name()), function.body(), inside));
    return true;
  }

  private boolean isFromNowhere(Expr expression) {
    return evaluated(expression).filter(shown -> shown.spots().isEmpty()).isPresent();
  }

  private boolean isNews(CheckedFunction function, Shown result) {
    return result.own().isEmpty()
        ? maker.told().isNewCall(function, result.spots())
        : maker.told().hasUnnamed(result.spots().withoutFirst());
  }

  @Override
  public Boolean visitUnary(Unary unary) {
    return parts(List.of(unary.operand()));
  }

  /** The operand that decided, or all of them. */
  @Override
  public Boolean visitLogical(Logical logical) {
    boolean deciding = logical.operator() == Logical.Operator.OR;
    for (Expr operand : logical.operands()) {
      try {
        if (here.condition(operand).holds() != deciding) {
          continue;
        }
      } catch (Failed failed) {
        // It is told below, as what decided.
      }
      tell(maker.of(operand, here));
      return true;
    }
    return parts(logical.operands());
  }

  @Override
  public Boolean visitBinary(Binary binary) {
    if (binary.operator() == BinaryOperator.COALESCE) {
      boolean isLeft =
          evaluated(binary.left()).filter(s -> !(s.value() instanceof NullValue)).isPresent();
      return parts(isLeft ? List.of(binary.left()) : List.of(binary.left(), binary.right()));
    }
    return parts(List.of(binary.left(), binary.right()));
  }

  @Override
  public Boolean visitTypeTest(TypeTest test) {
    return parts(List.of(test.operand()));
  }

  /** A chain of them is told as one list of conditions, and the branch that was taken. */
  @Override
  public Boolean visitConditional(Conditional conditional) {
    boolean holds;
    try {
      holds = here.condition(conditional.condition()).holds();
    } catch (Failed failed) {
      tell(maker.of(conditional.condition(), here));
      return true;
    }
    tell(maker.of(conditional.condition(), here));
    Expr branch = holds ? conditional.whenTrue() : conditional.whenFalse();
    if (branch instanceof Conditional) {
      return add(branch);
    }
    if (!SelfEvident.is(branch)) {
      tell(maker.of(branch, here));
    }
    return true;
  }

  @Override
  public Boolean visitQuantified(Quantified quantified) {
    return new ElementReasons(this).quantified(quantified);
  }

  @Override
  public Boolean visitFilter(Filter filter) {
    return new ElementReasons(this).filter(filter);
  }

  @Override
  public Boolean visitSelect(Select select) {
    return new ElementReasons(this).select(select);
  }

  @Override
  public Boolean visitListComprehension(ListComprehension list) {
    return new ElementReasons(this).comprehension(list.clauses(), List.of(list.element()));
  }

  @Override
  public Boolean visitMapComprehension(MapComprehension map) {
    return new ElementReasons(this).comprehension(map.clauses(), List.of(map.key(), map.value()));
  }

  @Override
  public Boolean visitGroup(Group group) {
    return new ElementReasons(this)
        .comprehension(group.clauses(), List.of(group.key(), group.element()));
  }

  @Override
  public Boolean visitReach(Reach reach) {
    return new ElementReasons(this).reach(reach, whole);
  }

  @Override
  public Boolean visitErrorExpr(ErrorExpr error) {
    throw new IllegalStateException("a checked program holds no syntax errors: " + error.span());
  }
}
