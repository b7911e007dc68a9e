package dev.okite.internal.eval;

import dev.okite.document.Document;
import dev.okite.value.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation runs over.
 *
 * @param documents the documents, in order; all of them together are the inventory
 * @param request what the enforcement point adds; {@link dev.okite.value.NullValue#ABSENT} where
 *     there is none
 * @param facts what the host vouches for; {@link dev.okite.value.NullValue#ABSENT} where there is
 *     nothing
 * @param now the time of the evaluation, or null where the host gave none
 * @param limits the bounds of the evaluation
 */
public record EvaluationInput(
    List<Document> documents,
    Value request,
    Value facts,
    @Nullable Instant now,
    EvaluationLimits limits) {
  public EvaluationInput {
    documents = List.copyOf(documents);
  }
}
