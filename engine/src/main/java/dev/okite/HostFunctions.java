package dev.okite;

import dev.okite.builtin.Builtin;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;

/** Keeps a failing function of the host from taking the evaluation with it. */
final class HostFunctions {
  private HostFunctions() {}

  /** {@code function}, with whatever it throws turned into an evaluation failure. */
  static Builtin guarded(Builtin function) {
    return new Builtin(
        function.name(),
        function.parameters(),
        function.result(),
        function.documentation(),
        (arguments, context) -> {
          try {
            return function.implementation().apply(arguments, context);
          } catch (EvaluationFailure failure) {
            throw failure;
          } catch (RuntimeException failure) {
            throw new EvaluationFailure(
                ErrorCode.HOST_FAILURE,
                "the host's function `" + function.name() + "` failed: " + failure.getMessage());
          }
        });
  }
}
