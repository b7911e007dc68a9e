package dev.okite.builtin;

import dev.okite.value.Value;

/** The code of a built-in function. */
@FunctionalInterface
public interface Implementation {
  /**
   * Computes the function.
   *
   * @param arguments as many as were given, each accepted by its parameter's type
   * @throws dev.okite.value.EvaluationFailure if it has no value for them
   */
  Value apply(Value[] arguments, CallContext context);
}
