package dev.okite.internal.reference;

import dev.okite.builtin.Builtin;
import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.Failures;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Calls (spec 5.8, 6), and what they show. */
final class Calls {
  private final Expressions expressions;

  Calls(Expressions expressions) {
    this.expressions = expressions;
  }

  Shown call(Call call) {
    CallTarget target = expressions.run().resolutions().target(call);
    List<Expr> arguments = expressions.run().resolutions().arguments(call);
    if (target instanceof CallTarget.BuiltinTarget builtin) {
      return builtin(call, builtin.builtin(), arguments);
    }
    if (target instanceof CallTarget.FunctionTarget function) {
      return function(function.function(), thunks(function.function(), arguments));
    }
    return new Paths(expressions).has(arguments.get(0));
  }

  /**
   * The body of {@code function} with {@code arguments} for its parameters; shows what it shows.
   */
  Shown function(CheckedFunction function, List<? extends Environment.Binding> arguments) {
    Shown result = inside(function, arguments).evaluate(function.body());
    if (!function.declaredResult().accepts(result.value())) {
      throw new Failed(
          Failures.notResult(function.name(), function.declaredResult(), result.value()),
          function.body(),
          result.spots());
    }
    return result;
  }

  /** Expressions of the body of {@code function}, with {@code arguments} for its parameters. */
  Expressions inside(CheckedFunction function, List<? extends Environment.Binding> arguments) {
    Expressions inside = expressions.outside();
    for (int i = 0; i < arguments.size(); i++) {
      inside = inside.with(function.parameters().get(i), arguments.get(i));
    }
    return inside;
  }

  List<Thunk> thunks(CheckedFunction function, List<Expr> arguments) {
    List<Thunk> thunks = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Symbol.FunctionParameter parameter = function.parameters().get(i);
      thunks.add(new Thunk(parameter.name(), parameter.type(), arguments.get(i), expressions));
    }
    return thunks;
  }

  /** The arguments are evaluated in order before the function runs. */
  private Shown builtin(Call call, Builtin builtin, List<Expr> arguments) {
    Value[] values = new Value[arguments.size()];
    List<Spots> spots = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Shown argument = expressions.evaluate(arguments.get(i));
      values[i] = argument.value();
      spots.add(argument.spots());
    }
    Value result =
        expressions.attempt(call, spots, () -> builtin.call(values, expressions.run().budget()));
    spots.add(0, Spots.of(result));
    return expressions.computed(call, result, spots);
  }
}
