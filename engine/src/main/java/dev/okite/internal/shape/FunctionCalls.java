package dev.okite.internal.shape;

import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.source.Source;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What calls of functions of the language are: the body, evaluated once for each list of things
 * that the arguments may be.
 */
final class FunctionCalls {
  private final Interpreter interpreter;
  private final Resolutions resolutions;
  private final Observations observations;
  private final Predicate<Source> isOwn;
  private final Map<CallKey, Shape> calls = new HashMap<>();
  private final Set<CheckedFunction> called = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Heard> heard = new HashSet<>();

  /**
   * Calls.
   *
   * @param isOwn the sources about which something is said
   */
  FunctionCalls(
      Interpreter interpreter,
      Resolutions resolutions,
      Observations observations,
      Predicate<Source> isOwn) {
    this.interpreter = interpreter;
    this.resolutions = resolutions;
    this.observations = observations;
    this.isOwn = isOwn;
  }

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

  /** What {@code call} of {@code function} is. */
  Shape of(Call call, CheckedFunction function, List<Expr> written, List<Shape> arguments) {
    List<Shape> held = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Type type = function.parameters().get(i).type();
      Shape argument = arguments.get(i);
      Expr at = written.get(i);
      Shape fitting = interpreter.types().declared(argument, type, () -> "`" + Texts.of(at) + "`");
      held.add(type.namesFields() ? fitting : interpreter.types().loosened(fitting));
      Optional<TypeRef> said = function.declaration().parameters().get(i).type();
      said.ifPresent(t -> interpreter.fields().declared(t, argument));
      if (!fitting.withoutNull().isNever() || isSaid(said, argument, type)) {
        observations.fits(at, Aspect.ARGUMENT);
      } else if (!argument.withoutNull().isNever()) {
        String name = function.parameters().get(i).name();
        observations.misfits(
            at,
            Aspect.ARGUMENT,
            at.span(),
            () -> Texts.argument(call, type.toString(), name, at, argument),
            () -> DemandedFields.hint(argument, type));
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

  /** Whether it is said at a field of the type what the argument lacks. */
  private boolean isSaid(Optional<TypeRef> written, Shape argument, Type type) {
    return written.filter(interpreter.fields()::isSaid).isPresent()
        && DemandedFields.isWrong(argument, type);
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
    return interpreter.types().loosened(result);
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
  boolean isFollowed(CheckedFunction function) {
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
      Type result = function.declaredResult();
      known =
          interpreter.declared(function.body(), interpreter.eval(function.body(), inside), result);
      // Who says no more than that it is a map says nothing of its fields.
      known = result.isAny() || result.namesFields() ? known : interpreter.types().loosened(known);
      if (!observations.isMuted()) {
        calls.put(key, known);
      }
    }
    return known;
  }
}
