package dev.okite.internal.shape;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.operation.Arithmetic;
import dev.okite.source.Source;
import dev.okite.syntax.Binary;
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
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what the values of expressions may be. Belongs to one thread. */
final class Interpreter implements ExprVisitor<Shape> {
  /** How many expressions are evaluated for one compilation. */
  private static final int MOST_EVALUATIONS = 3_000_000;

  /** How deep expressions nest, through names and functions. */
  private static final int MOST_DEPTH = 400;

  /** How often what can be reached is looked for further. */
  private static final int MOST_ROUNDS = 6;

  private final Resolutions resolutions;
  private final Documents documents;
  private final Observations observations;
  private final Predicate<Source> isOwn;
  private final Facts facts;
  private final Navigator navigator;
  private final Loops loops;
  private final Comparisons comparisons;
  private final BuiltinCalls builtins;
  private final Map<CallKey, Shape> calls = new HashMap<>();
  private final Set<CheckedFunction> called = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Heard> heard = new HashSet<>();
  private final IdentityHashMap<Symbol, Shape> constants = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol.Let, Shape> lets = new IdentityHashMap<>();
  private Surroundings policy = Surroundings.NOTHING;
  private Surroundings here = Surroundings.NOTHING;
  private int left = MOST_EVALUATIONS;
  private int depth;

  /** A call whose value does not depend on anything else. */
  private record CallKey(CheckedFunction function, List<Shape> arguments) {}

  /** A call of a function in another file whose reads have been seen; calls by identity. */
  private record Heard(Call call, List<Shape> arguments) {
    @Override
    @SuppressWarnings("ReferenceEquality") // equal calls stand at other places
    public boolean equals(@Nullable Object other) {
      return other instanceof Heard that && call == that.call && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(call) + arguments.hashCode();
    }
  }

  /**
   * An interpreter.
   *
   * @param isOwn the sources about which something is said
   */
  Interpreter(
      Resolutions resolutions,
      Documents documents,
      Observations observations,
      Predicate<Source> isOwn) {
    this.resolutions = resolutions;
    this.isOwn = isOwn;
    this.documents = documents;
    this.observations = observations;
    this.facts = new Facts(resolutions);
    this.navigator = new Navigator(documents.marks());
    this.loops = new Loops(this, resolutions);
    this.comparisons = new Comparisons(this, documents, observations);
    this.builtins = new BuiltinCalls(navigator, observations);
  }

  Resolutions resolutions() {
    return resolutions;
  }

  Observations observations() {
    return observations;
  }

  Facts facts() {
    return facts;
  }

  Loops loops() {
    return loops;
  }

  /** What {@code inside} gives; nothing of what it sees is noted. */
  <T> T quietly(Supplier<T> inside) {
    boolean before = observations.isMuted();
    observations.mute(true);
    try {
      return inside.get();
    } finally {
      observations.mute(before);
    }
  }

  /** Whether so much was evaluated that the rest was left out. */
  boolean isExhausted() {
    return left < 0;
  }

  /** What the value of {@code expression} may be. */
  Shape eval(Expr expression, Surroundings around) {
    if (left < 0 || --left < 0 || depth >= MOST_DEPTH) {
      return Shape.unknown(Reason.BUDGET);
    }
    Surroundings outer = here;
    here = around;
    depth++;
    try {
      Shape shape = facts.narrowed(expression, expression.accept(this), around);
      observations.saw(expression, shape);
      return shape;
    } finally {
      depth--;
      here = outer;
    }
  }

  private Shape eval(Expr expression) {
    return eval(expression, here);
  }

  /** What {@code expression}, which stands as a condition, may come to. */
  Outcome condition(Expr expression, Surroundings around) {
    Shape shape = eval(expression, around);
    Shape known = shape.withoutNull();
    boolean fits = false;
    for (Part part : known.parts()) {
      fits |= Shapes.kinds(part).contains(ValueKind.BOOL);
    }
    if (fits) {
      observations.fits(expression, Aspect.CONDITION);
    } else if (!known.isNever()) {
      observations.misfits(
          expression,
          Aspect.CONDITION,
          expression.span(),
          () ->
              "a condition is true or false, and `"
                  + Texts.of(expression)
                  + "` is "
                  + Texts.what(shape),
          () -> Texts.conditionAdvice(shape));
    }
    return Outcome.of(shape);
  }

  @Override
  public Shape visitLiteral(Literal literal) {
    return Literals.of(literal);
  }

  @Override
  public Shape visitInterpolation(Interpolation interpolation) {
    StringBuilder text = new StringBuilder();
    boolean isConstant = true;
    for (Expr part : interpolation.parts()) {
      Value value = eval(part).constant();
      if (value instanceof StringValue string) {
        text.append(string.value());
      } else {
        isConstant = false;
      }
    }
    return isConstant ? Shapes.of(StringValue.of(text.toString())) : Shape.STRING;
  }

  @Override
  public Shape visitListLiteral(ListLiteral list) {
    Shape element = Shape.NEVER;
    List<Value> values = new ArrayList<>();
    for (Expr each : list.elements()) {
      Shape shape = eval(each);
      element = element.or(shape);
      Value value = shape.constant();
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == list.elements().size()
        ? Shapes.of(ListValue.of(values))
        : Shape.listOf(element);
  }

  @Override
  public Shape visitMapLiteral(MapLiteral map) {
    Map<String, Shape> entries = new LinkedHashMap<>();
    Shape others = null;
    for (MapEntry entry : map.entries()) {
      Value key = eval(entry.key()).constant();
      Shape value = eval(entry.value());
      if (key instanceof StringValue text) {
        entries.put(text.value(), value);
      } else {
        others = others == null ? value : others.or(value);
      }
    }
    return Shape.of(new Part.Entries(entries, others));
  }

  @Override
  public Shape visitName(Name name) {
    Symbol symbol = resolutions.symbol(name);
    return symbol == null ? Shape.unknown("it has no value of its own") : value(symbol);
  }

  /** What a name stands for. */
  private Shape value(Symbol symbol) {
    Object known = here.find(symbol);
    if (known instanceof Shape shape) {
      return shape;
    } else if (known instanceof Surroundings.Pending pending) {
      return value(pending);
    } else if (symbol instanceof Symbol.Let let) {
      return letOfPolicy(let);
    } else if (symbol instanceof Symbol.Constant constant) {
      return constant(constant);
    } else if (symbol instanceof Symbol.Param param) {
      return constants.computeIfAbsent(
          symbol, s -> Shapes.of(param.type(), "the param `" + param.name() + "`"));
    } else if (symbol instanceof Symbol.HostConstant constant) {
      return constants.computeIfAbsent(symbol, s -> Shapes.of(constant.value()));
    } else if (symbol == Symbol.Context.INVENTORY) {
      return documents.inventory();
    } else if (symbol == Symbol.Context.NOW) {
      return Shape.of(new Part.Scalar(ValueKind.TIME));
    } else if (symbol == Symbol.Context.REQUEST) {
      return Shape.unknown("`request` is what the enforcement point adds");
    }
    return Shape.unknown("nothing is known of `" + symbol.name() + "` here");
  }

  /** A `let` of a policy sees the document, and so is another one for each type of documents. */
  private Shape letOfPolicy(Symbol.Let let) {
    Shape known = lets.get(let);
    if (known == null) {
      known = declared(let.value(), eval(let.value(), policy), let.declaredType());
      if (!observations.isMuted()) {
        lets.put(let, known);
      }
    }
    return known;
  }

  /** Starts with another policy, or another type of documents. */
  void start(Surroundings ofPolicy) {
    policy = ofPolicy;
    lets.clear();
  }

  private Shape value(Surroundings.Pending pending) {
    Shape shape = pending.shape;
    if (shape == null) {
      Symbol.Let let = pending.let;
      shape = declared(let.value(), eval(let.value(), pending.around), let.declaredType());
      if (!observations.isMuted()) {
        pending.shape = shape;
      }
    }
    return shape;
  }

  private Shape constant(Symbol.Constant constant) {
    Shape known = constants.get(constant);
    if (known == null) {
      known =
          declared(
              constant.value(),
              eval(constant.value(), Surroundings.NOTHING),
              constant.declaredType());
      if (!observations.isMuted()) {
        constants.put(constant, known);
      }
    }
    return known;
  }

  /** The value of {@code expression}, held against the type that is declared for it. */
  Shape declared(Expr expression, Shape shape, Type type) {
    if (type.isAny()) {
      return shape;
    }
    Shape held = Shapes.declared(shape, type, "`" + Texts.of(expression) + "`");
    if (!held.withoutNull().isNever()) {
      observations.fits(expression, Aspect.DECLARED);
    } else if (!shape.withoutNull().isNever()) {
      observations.misfits(
          expression,
          Aspect.DECLARED,
          expression.span(),
          () ->
              "`"
                  + Texts.of(expression)
                  + "` is "
                  + Texts.what(shape)
                  + ", and is declared as "
                  + type,
          Optional::empty);
    }
    return held;
  }

  @Override
  public Shape visitMember(Member member) {
    Symbol constant = resolutions.symbol(member);
    if (constant != null) {
      return value(constant);
    }
    String name = member.name().name();
    return navigator.member(eval(member.target()), name, observations.access(member, name));
  }

  @Override
  public Shape visitIndex(Index index) {
    return at(index, eval(index.target()), index.index());
  }

  /** What {@code target[index]} is, which stands at {@code node}. */
  private Shape at(SyntaxNode node, Shape target, Expr index) {
    Shape key = eval(index);
    if (key.constant() instanceof StringValue text) {
      boolean isWritten = index instanceof Literal;
      Access access =
          isWritten ? observations.access(node, text.value()) : new Access(text.value());
      return navigator.entry(target, text.value(), access);
    }
    Set<ValueKind> kinds = Shapes.kinds(key);
    Shape found = Shape.NULL;
    if (kinds.contains(ValueKind.STRING)) {
      found = found.or(navigator.anyEntry(target));
    }
    if (kinds.contains(ValueKind.INT) || kinds.contains(ValueKind.DECIMAL)) {
      found = found.or(navigator.element(target));
    }
    return found;
  }

  @Override
  public Shape visitProjection(Projection projection) {
    Shape current = eval(projection.source());
    for (PathStep step : projection.steps()) {
      if (step instanceof PathStep.Field field) {
        String name = field.name().name();
        current = navigator.member(current, name, observations.access(step, name));
      } else if (step instanceof PathStep.At at) {
        current = at(step, current, at.index());
      } else {
        Shape element = Shape.NEVER;
        for (Shape each : loops.elements(current, step, step.span())) {
          element = element.or(each);
        }
        current = element;
      }
    }
    return Shape.listOf(current);
  }

  @Override
  public Shape visitCall(Call call) {
    CallTarget target = resolutions.target(call);
    List<Expr> written = resolutions.arguments(call);
    if (target == CallTarget.Has.HAS) {
      written.forEach(this::eval);
      return Shape.BOOL;
    }
    List<Shape> arguments = new ArrayList<>();
    for (Expr argument : written) {
      arguments.add(eval(argument));
    }
    if (target instanceof CallTarget.BuiltinTarget builtin) {
      return builtins.call(call, builtin.builtin(), written, arguments);
    }
    CheckedFunction function = ((CallTarget.FunctionTarget) target).function();
    return call(call, function, written, arguments);
  }

  private Shape call(
      Call call, CheckedFunction function, List<Expr> written, List<Shape> arguments) {
    List<Shape> held = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Type type = function.parameters().get(i).type();
      Shape argument = arguments.get(i);
      Shape fitting = Shapes.declared(argument, type, "`" + Texts.of(written.get(i)) + "`");
      held.add(fitting);
      if (!fitting.withoutNull().isNever()) {
        observations.fits(written.get(i), Aspect.ARGUMENT);
      } else if (!argument.withoutNull().isNever()) {
        Expr at = written.get(i);
        String name = function.parameters().get(i).name();
        observations.misfits(
            at,
            Aspect.ARGUMENT,
            at.span(),
            () -> Texts.argument(call, type.toString(), name, at, argument),
            Optional::empty);
      }
    }
    if (!isOwn.test(function.declaration().span().source())
        && isOwn.test(call.span().source())
        && !observations.isMuted()
        && heard.add(new Heard(call, held))) {
      return foreign(call, function, written, held);
    }
    return split(function, held, 0, false);
  }

  /**
   * A call of a function that stands in a file about which nothing is said: what is wrong there is
   * wrong with the argument.
   */
  private Shape foreign(
      Call call, CheckedFunction function, List<Expr> written, List<Shape> arguments) {
    IdentityHashMap<SyntaxNode, Access> inside = new IdentityHashMap<>();
    IdentityHashMap<SyntaxNode, Access> before = observations.divert(inside);
    Shape result;
    try {
      result = split(function, arguments, 0, true);
      for (int i = 0; i < arguments.size(); i++) {
        ParameterReads.of(resolutions, function, function.parameters().get(i))
            .note(observations, inside, call, written.get(i), arguments.get(i));
      }
    } finally {
      observations.divert(before);
    }
    return result;
  }

  /**
   * Calls a function for each document of an argument on its own.
   *
   * @param isFresh whether to evaluate it again, so that what it reads is seen
   */
  private Shape split(CheckedFunction function, List<Shape> arguments, int from, boolean isFresh) {
    for (int i = from; i < arguments.size(); i++) {
      Shape argument = arguments.get(i);
      if (argument.parts().size() > 1
          && argument.parts().stream().anyMatch(Part.Root.class::isInstance)) {
        Shape result = Shape.NEVER;
        for (Shape each : Loops.split(argument)) {
          List<Shape> some = new ArrayList<>(arguments);
          some.set(i, each);
          result = result.or(split(function, some, i + 1, isFresh));
        }
        return result;
      }
    }
    return body(function, arguments, isFresh);
  }

  /** Whether a call of {@code function} was followed. */
  boolean isCalled(CheckedFunction function) {
    return called.contains(function);
  }

  /** What a call of {@code function} is, its arguments held against the types of its parameters. */
  Shape body(CheckedFunction function, List<Shape> arguments) {
    return body(function, arguments, false);
  }

  private Shape body(CheckedFunction function, List<Shape> arguments, boolean isFresh) {
    CallKey key = new CallKey(function, List.copyOf(arguments));
    Shape known = isFresh ? null : calls.get(key);
    if (known == null) {
      called.add(function);
      Surroundings inside = Surroundings.NOTHING;
      for (int i = 0; i < arguments.size(); i++) {
        inside = inside.with(function.parameters().get(i), arguments.get(i));
      }
      known = declared(function.body(), eval(function.body(), inside), function.declaredResult());
      if (!observations.isMuted()) {
        calls.put(key, known);
      }
    }
    return known;
  }

  @Override
  public Shape visitUnary(Unary unary) {
    if (unary.operator() == Unary.Operator.NOT) {
      return condition(unary.operand(), here).negated().shape();
    }
    Shape operand = eval(unary.operand());
    Value value = operand.constant();
    if (value != null) {
      try {
        return Shapes.of(Arithmetic.negate(value));
      } catch (EvaluationFailure failure) {
        return Shape.NEVER;
      }
    }
    return operand.isUnknown() ? operand : comparisons.numbers(operand);
  }

  @Override
  public Shape visitLogical(Logical logical) {
    boolean isAnd = logical.operator() == Logical.Operator.AND;
    Surroundings known = here;
    boolean mayStop = false;
    for (Expr operand : logical.operands()) {
      Outcome outcome = condition(operand, known);
      mayStop |= isAnd ? outcome.canFail() : outcome.canHold();
      if (!(isAnd ? outcome.canHold() : outcome.canFail())) {
        return stopped(isAnd, mayStop, false);
      }
      known = facts.after(operand, isAnd, known);
    }
    return stopped(isAnd, mayStop, true);
  }

  private static Shape stopped(boolean isAnd, boolean mayStop, boolean mayEnd) {
    return isAnd ? new Outcome(mayEnd, mayStop).shape() : new Outcome(mayStop, mayEnd).shape();
  }

  @Override
  public Shape visitBinary(Binary binary) {
    return comparisons.of(binary, here);
  }

  @Override
  public Shape visitTypeTest(TypeTest test) {
    Shape operand = eval(test.operand());
    Type type = resolutions.type(test.type());
    Outcome outcome = Outcome.NEVER;
    for (Part part : operand.parts()) {
      Set<ValueKind> kinds = Shapes.kinds(part);
      boolean canBe = kinds.stream().anyMatch(type::allows);
      // A document may break its schema: that something is of a type is never certain.
      boolean isSure =
          !(part instanceof Part.Node)
              && kinds.stream().allMatch(type::allows)
              && type.element().isAny()
              && type.entry().isAny();
      outcome = outcome.or(new Outcome(canBe, !isSure));
    }
    return (test.negated() ? outcome.negated() : outcome).shape();
  }

  @Override
  public Shape visitConditional(Conditional conditional) {
    Surroundings around = here;
    Outcome outcome = condition(conditional.condition(), around);
    Shape result = Shape.NEVER;
    if (outcome.canHold()) {
      result = eval(conditional.whenTrue(), facts.after(conditional.condition(), true, around));
    }
    if (outcome.canFail()) {
      result =
          result.or(
              eval(conditional.whenFalse(), facts.after(conditional.condition(), false, around)));
    }
    return result;
  }

  @Override
  public Shape visitQuantified(Quantified quantified) {
    Surroundings around = here;
    Outcome[] whole = {Outcome.NEVER};
    boolean[] some = {false};
    loops.forEach(
        quantified.binding(),
        quantified.source(),
        around,
        (inside, element) -> {
          some[0] = true;
          whole[0] = whole[0].or(condition(quantified.condition(), inside));
        });
    // A list may be empty.
    return (switch (quantified.quantifier()) {
          case ANY -> new Outcome(whole[0].canHold(), true);
          case ALL -> new Outcome(true, whole[0].canFail());
          case NONE -> new Outcome(true, whole[0].canHold());
        })
        .shape();
  }

  @Override
  public Shape visitFilter(Filter filter) {
    Surroundings around = here;
    Symbol it = resolutions.element(filter);
    Shape kept = Shape.NEVER;
    for (Shape each :
        loops.elements(eval(filter.source()), filter.source(), filter.source().span())) {
      Surroundings inside = around.with(it, each);
      if (condition(filter.condition(), inside).canHold()) {
        Surroundings known = facts.after(filter.condition(), true, inside);
        kept = kept.or(known.narrowed(it, "", each));
      }
    }
    return Shape.listOf(kept);
  }

  @Override
  public Shape visitSelect(Select select) {
    Surroundings around = here;
    Shape[] kept = {Shape.NULL};
    loops.forEach(
        select.binding(),
        select.source(),
        around,
        (inside, element) -> {
          if (select.condition().isEmpty()
              || condition(select.condition().get(), inside).canHold()) {
            kept[0] = kept[0].or(element);
          }
        });
    return select.selector() == Select.Selector.COUNT ? Shape.INT : kept[0];
  }

  @Override
  public Shape visitListComprehension(ListComprehension comprehension) {
    Shape[] element = {Shape.NEVER};
    loops.run(
        comprehension.clauses(),
        here,
        inside -> element[0] = element[0].or(eval(comprehension.element(), inside)));
    return Shape.listOf(element[0]);
  }

  @Override
  public Shape visitMapComprehension(MapComprehension comprehension) {
    Shape[] value = {Shape.NEVER};
    loops.run(
        comprehension.clauses(),
        here,
        inside -> {
          eval(comprehension.key(), inside);
          value[0] = value[0].or(eval(comprehension.value(), inside));
        });
    return Shape.mapOf(value[0]);
  }

  @Override
  public Shape visitGroup(Group group) {
    Shape[] element = {Shape.NEVER};
    loops.run(
        group.clauses(),
        here,
        inside -> {
          eval(group.key(), inside);
          element[0] = element[0].or(eval(group.element(), inside));
        });
    return Shape.mapOf(Shape.listOf(element[0]));
  }

  @Override
  public Shape visitReach(Reach reach) {
    Surroundings around = here;
    Symbol variable = resolutions.binder(reach.variable());
    Shape found = joined(loops.elements(eval(reach.from()), reach.from(), reach.from().span()));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Shape before = found;
      for (Shape each : Loops.split(before)) {
        Shape next = eval(reach.via(), around.with(variable, each));
        found = found.or(joined(loops.elements(next, reach.via(), reach.via().span())));
      }
      if (found.equals(before)) {
        return Shape.listOf(found);
      }
    }
    return Shape.listOf(found.or(Shape.unknown(Reason.BUDGET)));
  }

  private static Shape joined(List<Shape> shapes) {
    Shape all = Shape.NEVER;
    for (Shape each : shapes) {
      all = all.or(each);
    }
    return all;
  }

  @Override
  public Shape visitErrorExpr(ErrorExpr error) {
    return Shape.unknown("it is not written right");
  }
}
