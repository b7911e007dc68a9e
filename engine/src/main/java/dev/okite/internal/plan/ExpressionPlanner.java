package dev.okite.internal.plan;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.Failures;
import dev.okite.internal.operation.LiteralValue;
import dev.okite.internal.tree.AndNode;
import dev.okite.internal.tree.BuiltinNode;
import dev.okite.internal.tree.ConditionalNode;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.ContextNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.FunctionNode;
import dev.okite.internal.tree.HasNode;
import dev.okite.internal.tree.IndexNode;
import dev.okite.internal.tree.InterpolationNode;
import dev.okite.internal.tree.LetNode;
import dev.okite.internal.tree.ListNode;
import dev.okite.internal.tree.MapNode;
import dev.okite.internal.tree.NegateNode;
import dev.okite.internal.tree.NotNode;
import dev.okite.internal.tree.OrNode;
import dev.okite.internal.tree.TypeTestNode;
import dev.okite.internal.tree.TypedNode;
import dev.okite.source.Span;
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
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.TypeTest;
import dev.okite.syntax.Unary;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Plans expressions: names become slots or constants, calls become bodies, operators become the
 * nodes that fit.
 */
final class ExpressionPlanner implements ExprVisitor<Planned> {
  private final ProgramPlan program;
  private final Resolutions resolutions;
  private final Slots slots;
  private final IterationPlanner iterations;
  private Scope scope;

  ExpressionPlanner(ProgramPlan program, Scope scope, Slots slots) {
    this.program = program;
    this.resolutions = program.resolutions();
    this.scope = scope;
    this.slots = slots;
    this.iterations = new IterationPlanner(this, resolutions, slots, program);
  }

  /** Plans {@code expression}; what depends on nothing becomes a constant. */
  Planned plan(Expr expression) {
    return ConstantFolding.fold(program, expression.accept(this), slots);
  }

  /** The scope that names are looked up in. */
  Scope scope() {
    return scope;
  }

  /** Looks names up in {@code newScope} from now on. */
  void enter(Scope newScope) {
    scope = newScope;
  }

  /** Declares a {@code let}: from now on its name reads a slot that the first use fills. */
  void declare(Symbol.Let let) {
    Planned definition = typed(plan(let.value()), let.value(), let.name(), let.declaredType());
    define(let, definition);
  }

  /** From now on, {@code symbol} stands for {@code definition}, evaluated at the first use. */
  private void define(Symbol symbol, Planned definition) {
    Planned kept = kept(definition);
    if (Substitution.applies(program, kept)) {
      scope.define(symbol, kept::at);
      return;
    }
    int slot = slots.allocate();
    // The slot itself says nothing about the value where that depends on the document alone.
    int lowest = kept.isOfDocument() ? Planned.NO_SLOT : Math.min(slot, kept.lowestSlot());
    scope.define(
        symbol,
        span -> new Planned(new LetNode(span, slot, kept.node()), kept.dependence(), lowest));
  }

  /** {@code definition}, kept for the whole evaluation if it is the same for all documents. */
  Planned shared(Planned definition) {
    return Sharing.share(program, slots, definition);
  }

  /** {@code planned}, kept for the whole evaluation or taken out of iterations if that is sound. */
  Planned kept(Planned planned) {
    return Hoisting.hoist(program, slots, shared(planned));
  }

  /** The plan of an expression that may be evaluated in each iteration. */
  Planned repeated(Expr expression) {
    return kept(plan(expression));
  }

  /** The plan of {@code written}, held against the type that {@code name} is declared with. */
  Planned typed(Planned planned, Expr written, String name, Type type) {
    return typed(planned, written.span(), type, value -> Failures.notDeclared(name, type, value));
  }

  /** The body of {@code function}, held against the type that is declared for its value. */
  Planned result(Planned body, CheckedFunction function) {
    Type type = function.declaredResult();
    return typed(
        body,
        function.body().span(),
        type,
        value -> Failures.notResult(function.name(), type, value));
  }

  /** {@code planned}, held against a declared type. */
  private Planned typed(
      Planned planned, Span span, Type type, Function<Value, EvaluationFailure> refusal) {
    if (type.isAny()) {
      return planned;
    }
    EvalNode node = new TypedNode(span, planned.node(), type, refusal);
    return ConstantFolding.fold(
        program, new Planned(node, planned.context(), planned.lowestSlot()), slots);
  }

  @Override
  public Planned visitLiteral(Literal literal) {
    return Planned.constant(
        new ConstantNode(literal.span(), LiteralValue.of(literal.value()).orElseThrow()));
  }

  @Override
  public Planned visitInterpolation(Interpolation interpolation) {
    Parts parts = parts(interpolation.parts());
    return parts.with(new InterpolationNode(interpolation.span(), parts.nodes())).costly();
  }

  @Override
  public Planned visitListLiteral(ListLiteral list) {
    Parts parts = parts(list.elements());
    return parts.with(new ListNode(list.span(), parts.nodes())).costly();
  }

  @Override
  public Planned visitMapLiteral(MapLiteral map) {
    Parts keys = parts(map.entries().stream().map(MapEntry::key).toList());
    Parts values = parts(map.entries().stream().map(MapEntry::value).toList());
    return keys.and(values).with(new MapNode(map.span(), keys.nodes(), values.nodes())).costly();
  }

  @Override
  public Planned visitName(Name name) {
    Symbol symbol = resolutions.symbol(name);
    if (symbol == null) {
      throw new IllegalStateException("`" + name.name() + "` is not resolved");
    }
    return read(symbol, name.span());
  }

  private Planned read(Symbol symbol, Span span) {
    if (symbol instanceof Symbol.Context context) {
      return context(context, span);
    }
    if (symbol instanceof Symbol.HostConstant constant) {
      return Planned.constant(new ConstantNode(span, constant.value()));
    }
    if (symbol instanceof Symbol.Constant constant) {
      return program.constant(constant).at(span);
    }
    return scope.read(symbol, span);
  }

  private static Planned context(Symbol.Context context, Span span) {
    ContextNode.Source source =
        switch (context) {
          case RESOURCE -> ContextNode.Source.RESOURCE;
          case INVENTORY -> ContextNode.Source.INVENTORY;
          case REQUEST -> ContextNode.Source.REQUEST;
          case FACTS -> ContextNode.Source.FACTS;
          case NOW -> ContextNode.Source.NOW;
        };
    int depends = context == Symbol.Context.RESOURCE ? Planned.RESOURCE : Planned.EVALUATION;
    return new Planned(new ContextNode(span, source), depends, Planned.NO_SLOT);
  }

  @Override
  public Planned visitMember(Member member) {
    Symbol constant = resolutions.symbol(member);
    if (constant != null) {
      return read(constant, member.span());
    }
    Parts parts = parts(List.of(member.target()));
    return parts.with(
        FusedPaths.member(program, member.span(), parts.node(0), member.name().name()));
  }

  @Override
  public Planned visitIndex(Index index) {
    Parts parts = parts(List.of(index.target(), index.index()));
    return parts.with(new IndexNode(index.span(), parts.node(0), parts.node(1)));
  }

  @Override
  public Planned visitProjection(Projection projection) {
    return iterations.projection(projection);
  }

  @Override
  public Planned visitCall(Call call) {
    CallTarget target = resolutions.target(call);
    List<Expr> arguments = resolutions.arguments(call);
    if (target instanceof CallTarget.FunctionTarget function) {
      return function(call.span(), function.function(), arguments);
    }
    if (target instanceof CallTarget.BuiltinTarget builtin) {
      Parts parts = parts(arguments);
      return parts.with(new BuiltinNode(call.span(), builtin.builtin(), parts.nodes())).costly();
    }
    // Folding would lose the path whose last step is asked for.
    Planned path = arguments.get(0).accept(this);
    return new Planned(new HasNode(call.span(), path.node()), path.context(), path.lowestSlot());
  }

  private Planned function(Span span, CheckedFunction function, List<Expr> arguments) {
    List<Symbol.FunctionParameter> parameters = function.parameters();
    List<Planned> bound = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Symbol.FunctionParameter parameter = parameters.get(i);
      Expr argument = arguments.get(i);
      bound.add(typed(plan(argument), argument, parameter.name(), parameter.type()));
    }
    if (!program.inlining().applies(function, span)) {
      Parts parts = Parts.of(bound, this);
      ProgramPlan.PlannedFunction planned = program.function(function);
      return new Planned(
              new FunctionNode(span, planned.body(), parts.nodes()),
              planned.context() | parts.context(),
              parts.lowestSlot())
          .costly();
    }
    Scope outside = scope;
    scope = new Scope(null);
    for (int i = 0; i < parameters.size(); i++) {
      define(parameters.get(i), bound.get(i));
    }
    Planned body = result(plan(function.body()), function);
    scope = outside;
    return body.at(span);
  }

  @Override
  public Planned visitUnary(Unary unary) {
    Parts parts = parts(List.of(unary.operand()));
    return parts.with(
        switch (unary.operator()) {
          case NOT -> new NotNode(unary.span(), parts.node(0));
          case NEGATE -> new NegateNode(unary.span(), parts.node(0));
        });
  }

  @Override
  public Planned visitLogical(Logical logical) {
    Parts parts = Parts.of(deciding(logical), this);
    return parts.with(
        switch (logical.operator()) {
          case AND -> new AndNode(logical.span(), parts.nodes());
          case OR -> new OrNode(logical.span(), parts.nodes());
        });
  }

  /** The operands, up to one that always decides: those behind it are never asked. */
  private List<Planned> deciding(Logical logical) {
    BoolValue decides = BoolValue.of(logical.operator() == Logical.Operator.OR);
    List<Planned> operands = new ArrayList<>();
    for (Expr operand : logical.operands()) {
      Planned planned = plan(operand);
      operands.add(planned);
      if (decides.equals(planned.constant())) {
        break;
      }
    }
    return operands;
  }

  @Override
  public Planned visitBinary(Binary binary) {
    Parts parts = parts(List.of(binary.left(), binary.right()));
    Planned planned =
        parts.with(BinaryOperators.node(program, binary, parts.node(0), parts.node(1)));
    return BinaryOperators.isCostly(binary.operator()) ? planned.costly() : planned;
  }

  @Override
  public Planned visitTypeTest(TypeTest test) {
    Parts parts = parts(List.of(test.operand()));
    Type type = resolutions.type(test.type());
    return parts.with(new TypeTestNode(test.span(), parts.node(0), type, !test.negated()));
  }

  @Override
  public Planned visitConditional(Conditional conditional) {
    Planned condition = plan(conditional.condition());
    if (condition.constant() instanceof BoolValue known) {
      // What is never evaluated need not be planned either.
      Expr taken = known.value() ? conditional.whenTrue() : conditional.whenFalse();
      return plan(taken).at(conditional.span());
    }
    Parts parts =
        Parts.of(
            List.of(condition, plan(conditional.whenTrue()), plan(conditional.whenFalse())), this);
    return parts.with(
        new ConditionalNode(conditional.span(), parts.node(0), parts.node(1), parts.node(2)));
  }

  @Override
  public Planned visitQuantified(Quantified quantified) {
    return iterations.quantified(quantified);
  }

  @Override
  public Planned visitFilter(Filter filter) {
    return iterations.filter(filter);
  }

  @Override
  public Planned visitSelect(Select select) {
    return iterations.select(select);
  }

  @Override
  public Planned visitListComprehension(ListComprehension comprehension) {
    return iterations.list(comprehension);
  }

  @Override
  public Planned visitMapComprehension(MapComprehension comprehension) {
    return iterations.map(comprehension);
  }

  @Override
  public Planned visitGroup(Group group) {
    return iterations.group(group);
  }

  @Override
  public Planned visitReach(Reach reach) {
    return iterations.reach(reach);
  }

  @Override
  public Planned visitErrorExpr(ErrorExpr error) {
    throw new IllegalStateException("a program with errors is not planned");
  }

  private Parts parts(List<Expr> expressions) {
    List<Planned> planned = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      planned.add(plan(expression));
    }
    return Parts.of(planned, this);
  }
}
