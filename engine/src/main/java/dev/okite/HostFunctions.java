package dev.okite;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinFamily;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a failing function of the host from taking the evaluation with it. */
final class HostFunctions {
  private HostFunctions() {}

  /** {@code family}, with its functions guarded when they are made. */
  static BuiltinFamily guarded(BuiltinFamily family) {
    return new BuiltinFamily() {
      @Override
      public Set<String> names() {
        return family.names();
      }

      @Override
      public List<Builtin> functions() {
        return family.functions().stream().map(HostFunctions::guarded).toList();
      }
    };
  }

  /** {@code function}, with whatever it throws turned into an evaluation failure. */
  static Builtin guarded(Builtin function) {
    return new Builtin(
        function.name(),
        function.parameters(),
        function.result(),
        function.members(),
        function.documentation(),
        (arguments, context) -> {
          try {
            return checked(function, function.implementation().apply(arguments, context));
          } catch (EvaluationFailure failure) {
            throw failure;
          } catch (RuntimeException failure) {
            throw new EvaluationFailure(
                ErrorCode.HOST_FAILURE,
                "the host's function `" + function.name() + "` failed: " + failure.getMessage());
          }
        });
  }

  /**
   * What {@code function} gave, which may be null where the host's code is not checked for that.
   */
  private static Value checked(Builtin function, @Nullable Value result) {
    if (result != null && function.result().accepts(result)) {
      return result;
    }
    throw new EvaluationFailure(
        ErrorCode.HOST_FAILURE,
        "the host's function `"
            + function.name()
            + "` is declared to give "
            + function.result()
            + ", and gave "
            + (result == null ? "nothing" : result.typeName()));
  }
}
