package dev.okite.internal.reference;

import dev.okite.explanation.Reason;
import dev.okite.internal.check.CallTarget;
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
import dev.okite.type.Mismatch;
import dev.okite.type.Type;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
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

  /** Before all that was told so far. */
  void tellFirst(Reason reason) {
    reasons.add(0, reason);
  }

  private PathReasons paths() {
    return new PathReasons(this);
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
    return paths().name(name);
  }

  @Override
  public Boolean visitMember(Member member) {
    return here.run().resolutions().symbol(member) == null
        ? paths().path(member, whole)
        : paths().name(member);
  }

  @Override
  public Boolean visitIndex(Index index) {
    return paths().path(index, whole);
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
      return new CallReasons(this).function(function.function(), arguments, whole);
    }
    if (target instanceof CallTarget.Has) {
      Expr path = arguments.get(0);
      return paths().isStep(path) ? paths().path(path, whole) : parts(arguments);
    }
    return parts(arguments);
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
    boolean isTold = parts(List.of(test.operand()));
    mismatch(test).ifPresent(this::tell);
    return isTold;
  }

  /** What in a value of the right kind keeps it from being of the type that is asked for. */
  private Optional<Reason> mismatch(TypeTest test) {
    Type type = here.run().resolutions().type(test.type());
    Value value;
    try {
      value = here.evaluate(test.operand()).value();
    } catch (Failed failed) {
      return Optional.empty();
    }
    return Mismatch.find(type, value)
        .filter(found -> type.allows(value.kind()))
        .map(
            found ->
                new Reason(
                    Reason.Kind.MISMATCH,
                    Optional.of(test.type().span()),
                    Optional.of(found.path()),
                    Optional.of(found.message() + found.hint().map(hint -> "; " + hint).orElse("")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    0,
                    false));
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
