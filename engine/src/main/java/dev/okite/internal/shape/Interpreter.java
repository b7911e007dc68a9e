package dev.okite.internal.shape;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.operation.Arithmetic;
import dev.okite.internal.operation.LiteralValue;
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
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds what the values of expressions may be. Belongs to one thread. */
final class Interpreter implements ExprVisitor<Shape> {
  /** How many expressions are evaluated for one compilation. */
  private static final int MOST_EVALUATIONS = 3_000_000;

  /** How deep expressions nest, through names and functions. */
  private static final int MOST_DEPTH = 400;

  private final Resolutions resolutions;
  private final Observations observations;
  private final Facts facts;
  private final Navigator navigator;
  private final Loops loops;
  private final Operators operators;
  private final BuiltinCalls builtins;
  private final NamedValues names;
  private final FunctionCalls calls;
  private final TypeShapes types = new TypeShapes();
  private final NamedFields fields;
  private final Iterations iterations;
  private final Composites composites;
  private final Logic logic;
  private Surroundings here = Surroundings.NOTHING;
  private int left = MOST_EVALUATIONS;
  private int depth;

  /**
   * An interpreter.
   *
   * @param isOwn the sources about which something is said
   */
  Interpreter(
      CheckedProgram program,
      Documents documents,
      Observations observations,
      Predicate<Source> isOwn) {
    this.resolutions = program.resolutions();
    this.observations = observations;
    this.facts = new Facts(resolutions, types);
    this.navigator = new Navigator(documents);
    this.fields = new NamedFields(program, navigator, observations, isOwn);
    this.loops = new Loops(this, resolutions);
    this.iterations = new Iterations(this, resolutions, loops);
    this.composites = new Composites(this);
    this.logic = new Logic(this, resolutions);
    this.names = new NamedValues(this, documents, observations);
    this.calls = new FunctionCalls(this, resolutions, observations, isOwn);
    this.operators = new Operators(this, documents, observations);
    this.builtins = new BuiltinCalls(navigator, observations);
  }

  Resolutions resolutions() {
    return resolutions;
  }

  Observations observations() {
    return observations;
  }

  /** What is known of values by the types that are declared for them. */
  TypeShapes types() {
    return types;
  }

  /** The fields that types name. */
  NamedFields fields() {
    return fields;
  }

  Facts facts() {
    return facts;
  }

  Loops loops() {
    return loops;
  }

  NamedValues names() {
    return names;
  }

  FunctionCalls calls() {
    return calls;
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
    return LiteralValue.of(literal.value()).map(Shapes::of).orElse(Shape.NULL);
  }

  @Override
  public Shape visitInterpolation(Interpolation node) {
    return composites.interpolation(node, here);
  }

  @Override
  public Shape visitListLiteral(ListLiteral node) {
    return composites.list(node, here);
  }

  @Override
  public Shape visitMapLiteral(MapLiteral node) {
    return composites.map(node, here);
  }

  @Override
  public Shape visitName(Name name) {
    Symbol symbol = resolutions.symbol(name);
    return symbol == null ? Shape.unknown("it has no value of its own") : names.of(symbol, here);
  }

  /** The value of {@code expression}, held against the type that is declared for it. */
  Shape declared(Expr expression, Shape shape, Type type) {
    if (type.isAny()) {
      return shape;
    }
    Shape held = types.declared(shape, type, () -> "`" + Texts.of(expression) + "`");
    fields.declared(type, shape);
    boolean isSaid = fields.isSaid(type) && DemandedFields.isWrong(shape, type);
    if (isSaid || !held.withoutNull().isNever()) {
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
          () -> DemandedFields.hint(shape, type));
    }
    return held;
  }

  @Override
  public Shape visitMember(Member member) {
    Symbol constant = resolutions.symbol(member);
    if (constant != null) {
      return names.of(constant, here);
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
    return calls.of(call, function, written, arguments);
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
    return operand.isUnknown() ? operand : operators.numbers(operand);
  }

  @Override
  public Shape visitBinary(Binary binary) {
    return operators.of(binary, here);
  }

  @Override
  public Shape visitLogical(Logical node) {
    return logic.logical(node, here);
  }

  @Override
  public Shape visitTypeTest(TypeTest node) {
    return logic.typeTest(node, here);
  }

  @Override
  public Shape visitConditional(Conditional node) {
    return logic.conditional(node, here);
  }

  @Override
  public Shape visitQuantified(Quantified quantified) {
    return iterations.quantified(quantified, here);
  }

  @Override
  public Shape visitFilter(Filter filter) {
    return iterations.filter(filter, here);
  }

  @Override
  public Shape visitSelect(Select select) {
    return iterations.select(select, here);
  }

  @Override
  public Shape visitListComprehension(ListComprehension comprehension) {
    return iterations.list(comprehension, here);
  }

  @Override
  public Shape visitMapComprehension(MapComprehension comprehension) {
    return iterations.map(comprehension, here);
  }

  @Override
  public Shape visitGroup(Group group) {
    return iterations.group(group, here);
  }

  @Override
  public Shape visitReach(Reach reach) {
    return iterations.reach(reach, here);
  }

  @Override
  public Shape visitErrorExpr(ErrorExpr error) {
    return Shape.unknown("it is not written right");
  }
}
