package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.EvaluationError;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Question;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates one expression as if it stood at the end of a policy that has no params. */
public final class QuestionRun {
  private QuestionRun() {}

  /**
   * What came of it.
   *
   * @param value its value; empty if it has none
   * @param error why it has none
   * @param own the place of the value, or the place that is missing where it is null
   * @param places all places that it shows
   * @param steps how many steps it took
   */
  public record Outcome(
      Optional<Value> value,
      Optional<EvaluationError> error,
      Optional<Place> own,
      List<Place> places,
      long steps) {}

  /**
   * Evaluates {@code question}.
   *
   * @param program what the question was checked with
   * @param document what {@code resource} stands for; null only if nothing asks for it
   * @param listener hears all of it
   */
  public static Outcome run(
      CheckedProgram program,
      Question question,
      EvaluationInput input,
      @Nullable Document document,
      EvaluationListener listener) {
    Run run = new Run(program, input, document, listener);
    Expressions expressions = new Expressions(run, new PolicyScope(Map.of()), Environment.EMPTY);
    try {
      Shown shown = expressions.evaluate(question.expression());
      return new Outcome(
          Optional.of(shown.value()),
          Optional.empty(),
          shown.own().places().stream().findFirst(),
          shown.spots().places(),
          run.budget().steps());
    } catch (Failed failed) {
      EvaluationError error =
          new EvaluationError(
              failed.failure().code(), failed.failure().text(), failed.expression().span());
      return new Outcome(
          Optional.empty(),
          Optional.of(error),
          Optional.empty(),
          failed.parts().places(),
          run.budget().steps());
    }
  }
}
