package dev.okite.internal.eval;

import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.value.ErrorCode;
import java.util.List;
import java.util.Optional;

/**
 * What stands for all findings of a rule beyond those that it may make (language reference 8.3).
 */
public final class TooMany {
  /** As many findings a rule makes on one document, or in one run over the inventory. */
  public static final int MAX_FINDINGS = 10_000;

  private TooMany() {}

  /** The error finding that ends a rule where it would have made {@code next}. */
  public static Finding inPlaceOf(Finding next) {
    String message = "the rule makes more than " + MAX_FINDINGS + " findings here";
    EvaluationError error = new EvaluationError(ErrorCode.SIZE_LIMIT, message, next.rule().span());
    return new Finding(
        next.rule(),
        next.policy(),
        Action.DENY,
        next.severity(),
        message,
        next.document(),
        next.place(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(error),
        Optional.empty());
  }
}
