package dev.okite.internal.reference;

import dev.okite.finding.EvaluationError;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.LetStep;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Evaluates the expressions of a test (spec 12). A name stands for what its {@code let} or {@code
 * for} says; the given names for what there is when an expression is evaluated. Immutable.
 */
public final class TestExpressions {
  private final CheckedProgram program;
  private final EvaluationListener listener;
  private final List<UnaryOperator<Expressions>> declarations;

  private TestExpressions(
      CheckedProgram program,
      EvaluationListener listener,
      List<UnaryOperator<Expressions>> declarations) {
    this.program = program;
    this.listener = listener;
    this.declarations = List.copyOf(declarations);
  }

  /** Those at the start of a test of {@code program}. */
  public static TestExpressions of(CheckedProgram program, EvaluationListener listener) {
    return new TestExpressions(program, listener, List.of());
  }

  /**
   * What a table of cases comes to in one of them.
   *
   * @param key the index or key
   * @param element the element or value
   * @param expressions those behind the {@code for}
   */
  public record Iteration(Value key, Value element, TestExpressions expressions) {}

  /** An expression has no value. */
  public static final class NoValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient EvaluationError error;

    NoValueException(EvaluationError error) {
      super(error.message(), null, false, false);
      this.error = error;
    }

    /** Which expression, and why. */
    public EvaluationError error() {
      return error;
    }
  }

  /** These, heard by {@code another} listener alone. */
  public TestExpressions heardBy(EvaluationListener another) {
    return new TestExpressions(program, another, declarations);
  }

  /** Those behind {@code let}. */
  public TestExpressions with(LetStep let) {
    Symbol.Let symbol = program.resolutions().let(let);
    return with(
        here ->
            here.with(
                symbol, new Thunk(symbol.name(), symbol.declaredType(), symbol.value(), here)));
  }

  /**
   * Those behind {@code loop}, for each element of its source.
   *
   * @throws NoValueException if the source has no value, or cannot be gone through
   */
  public List<Iteration> each(ForClause loop, EvaluationInput input) throws NoValueException {
    return attempt(input, expressions -> iterations(loop, expressions));
  }

  /**
   * The value of {@code expression}.
   *
   * @throws NoValueException if it has none
   */
  public Value value(Expr expression, EvaluationInput input) throws NoValueException {
    return attempt(input, expressions -> expressions.evaluate(expression).value());
  }

  /**
   * Whether {@code condition} holds.
   *
   * @throws NoValueException if it has no value, or one that is no condition
   */
  public boolean holds(Expr condition, EvaluationInput input) throws NoValueException {
    return attempt(input, expressions -> expressions.condition(condition).holds());
  }

  private List<Iteration> iterations(ForClause loop, Expressions expressions) {
    List<Iteration> iterations = new ArrayList<>();
    Binding names = loop.binding();
    for (Item item : Item.in(loop.source(), expressions.evaluate(loop.source()))) {
      iterations.add(
          new Iteration(item.key(), item.element(), with(here -> here.with(names, item))));
    }
    return iterations;
  }

  private TestExpressions with(UnaryOperator<Expressions> declaration) {
    List<UnaryOperator<Expressions>> all = new ArrayList<>(declarations);
    all.add(declaration);
    return new TestExpressions(program, listener, all);
  }

  private <T> T attempt(EvaluationInput input, Function<Expressions, T> evaluation)
      throws NoValueException {
    Expressions here =
        new Expressions(
            new Run(program, input, null, listener), PolicyScope.NONE, Environment.EMPTY);
    for (UnaryOperator<Expressions> declaration : declarations) {
      here = declaration.apply(here);
    }
    try {
      return evaluation.apply(here);
    } catch (Failed failed) {
      throw new NoValueException(
          new EvaluationError(
              failed.failure().code(), failed.failure().text(), failed.expression().span()));
    }
  }
}
