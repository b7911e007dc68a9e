package dev.okite.internal.eval;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedException;
import dev.okite.value.Value;
import java.util.Set;

/**
 * Asks exceptions which findings of one evaluation they waive (language reference 11). Each has the
 * steps of one rule for all findings of a document. Belongs to one thread.
 */
public interface ExceptionConditions {
  /**
   * Whether the condition of {@code exception} holds; true where it has none.
   *
   * @param document the document of the finding, which is {@code resource}
   * @param finding the finding under question, as {@link FindingValue} makes it
   * @throws dev.okite.value.EvaluationFailure if the condition has no value
   */
  boolean holds(CheckedException exception, Document document, Value finding);

  /**
   * Whether what the condition asks of the document alone holds; true where it asks nothing of it.
   *
   * @throws dev.okite.value.EvaluationFailure if that has no value
   */
  boolean concerns(CheckedException exception, Document document);

  /** Whether one of {@code rules} runs on {@code document}, or over the inventory. */
  boolean runs(Set<String> rules, Document document);
}
