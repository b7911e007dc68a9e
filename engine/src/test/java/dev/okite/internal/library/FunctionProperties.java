package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinLibrary;
import dev.okite.builtin.Parameter;
import dev.okite.table.StepBudget;
import dev.okite.table.Values;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What holds for every function, whatever it is called with. */
class FunctionProperties {
  private static final BuiltinLibrary LIBRARY = CoreLibrary.create();
  private static final Set<ErrorCode> ALLOWED =
      EnumSet.of(
          ErrorCode.WRONG_TYPE,
          ErrorCode.NO_SUCH_MEMBER,
          ErrorCode.MISSING_VALUE,
          ErrorCode.NO_ORDER,
          ErrorCode.OVERFLOW,
          ErrorCode.DIVISION_BY_ZERO,
          ErrorCode.INVALID_VALUE,
          ErrorCode.INVALID_PATTERN,
          ErrorCode.SIZE_LIMIT);

  private static final Arbitrary<Call> CALLS =
      Arbitraries.oneOf(LIBRARY.all().stream().map(FunctionProperties::callsOf).toList());

  private record Call(Builtin function, List<Value> arguments) {
    Value run(long steps) {
      return function.call(arguments.toArray(new Value[0]), new StepBudget(steps));
    }
  }

  @Property(tries = 5000)
  void givesAValueOfItsTypeOrFails(@ForAll("calls") Call call) {
    try {
      Value result = call.run(10_000_000);
      boolean nullForNull =
          result instanceof NullValue && call.arguments().get(0) instanceof NullValue;
      assertThat(nullForNull || call.function().result().accepts(result))
          .as("%s gives %s", call.function().signature(), result)
          .isTrue();
      assertThat(call.run(10_000_000)).isEqualTo(result);
    } catch (EvaluationFailure failure) {
      assertThat(failure.code()).isIn(ALLOWED);
      // What is said of a missing value, the policy says.
      if (failure.code() != ErrorCode.MISSING_VALUE) {
        assertThat(failure.text()).doesNotContain("\n").doesNotEndWith(".");
      }
    }
  }

  @Property(tries = 500)
  void stopsWhenTheStepsAreSpent(@ForAll("calls") Call call) {
    try {
      call.run(0);
      throw new AssertionError("a call costs at least one step");
    } catch (EvaluationFailure failure) {
      assertThat(failure.code()).isEqualTo(ErrorCode.STEP_LIMIT);
    }
  }

  @Test
  void everyFunctionIsDocumented() {
    assertThat(LIBRARY.all())
        .allSatisfy(
            function -> {
              assertThat(function.documentation()).endsWith(".").doesNotContain("\n", "  ");
              assertThat(function.parameters()).isNotEmpty();
            });
  }

  @Provide
  Arbitrary<Call> calls() {
    return CALLS;
  }

  private static Arbitrary<Call> callsOf(Builtin function) {
    return Arbitraries.oneOf(
        IntStream.rangeClosed(function.minArity(), function.maxArity())
            .mapToObj(arity -> arguments(function.parameters().subList(0, arity)))
            .map(arguments -> arguments.map(values -> new Call(function, values)))
            .toList());
  }

  /** Mostly well-typed, so that the functions themselves get to run. */
  private static Arbitrary<List<Value>> arguments(List<Parameter> parameters) {
    return Combinators.combine(
            parameters.stream()
                .map(
                    parameter ->
                        Arbitraries.frequencyOf(
                            Tuple.of(9, Values.of(parameter.type())), Tuple.of(1, Values.any())))
                .toList())
        .as(List::copyOf);
  }
}
