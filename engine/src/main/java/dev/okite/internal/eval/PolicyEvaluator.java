package dev.okite.internal.eval;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs applied policies over documents. Immutable and safe to share: everything that changes during
 * an evaluation belongs to that evaluation.
 */
public interface PolicyEvaluator {
  /** Evaluates all applied policies. Never throws because of what a policy or a document holds. */
  EvaluationResult evaluate(EvaluationInput input);

  /**
   * What {@link #evaluate} gives for {@code document} alone, whatever the request, the clock and
   * the limits are; null where that has to be evaluated.
   */
  default @Nullable EvaluationResult glance(Document document) {
    return null;
  }

  /**
   * Calls a function of the language.
   *
   * @param arguments as many as it has parameters
   * @throws dev.okite.value.EvaluationFailure if it has no value for them
   */
  Value call(CheckedFunction function, List<Value> arguments, EvaluationInput input);

  /** The conditions of exceptions in one evaluation. */
  ExceptionConditions conditions(EvaluationInput input);
}
