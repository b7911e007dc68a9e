package dev.okite.internal.reference;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.ParamRequirement;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.Failures;
import dev.okite.syntax.Expr;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Optional;

/** Holds the params of a policy against what has to hold of them (spec 7.2). */
public final class ReferenceRequirement {
  private ReferenceRequirement() {}

  /**
   * Why {@code requirement} does not hold of the params of {@code applied}; empty if it does.
   *
   * @param input without any document
   */
  public static Optional<String> unmet(
      CheckedProgram program,
      AppliedPolicy applied,
      ParamRequirement requirement,
      EvaluationInput input) {
    Expressions expressions =
        new Expressions(
            new Run(program, input, null), new PolicyScope(applied.params()), Environment.EMPTY);
    try {
      if (expressions.condition(requirement.condition()).holds()) {
        return Optional.empty();
      }
      return Optional.of(
          requirement.because().map(e -> message(expressions, e)).orElse(requirement.text()));
    } catch (Failed failed) {
      return Optional.of(failed.failure().text());
    }
  }

  private static String message(Expressions expressions, Expr because) {
    Value value = expressions.evaluate(because).value();
    return value instanceof StringValue text ? text.value() : Failures.notAMessage(value).text();
  }
}
