package dev.okite;

import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.value.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The optimized and the reference evaluator disagree: a bug in Okite. The message shows the first
 * difference.
 */
public final class VerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private VerificationException(String message) {
    super(message);
  }

  /**
   * Compares, unless a budget was spent: how many steps something takes is no part of its value.
   */
  static void compare(EvaluationResult optimized, EvaluationResult reference) {
    List<Finding> ours = optimized.findings();
    List<Finding> expected = reference.findings();
    if (Stream.concat(ours.stream(), expected.stream()).anyMatch(VerificationException::isLimit)) {
      return;
    }
    for (int i = 0; i < Math.max(ours.size(), expected.size()); i++) {
      Object found = i < ours.size() ? ours.get(i) : "nothing";
      Object wanted = i < expected.size() ? expected.get(i) : "nothing";
      if (!found.equals(wanted)) {
        throw new VerificationException(
            "the evaluators disagree on finding "
                + (i + 1)
                + "\noptimized: "
                + found
                + "\nreference: "
                + wanted);
      }
    }
    if (optimized.evaluations() != reference.evaluations()) {
      throw new VerificationException(
          "the evaluators disagree on how often a rule ran: optimized "
              + optimized.evaluations()
              + ", reference "
              + reference.evaluations());
    }
    if (!optimized.unmatched().equals(reference.unmatched())) {
      throw new VerificationException(
          "the evaluators disagree on which policies matched nothing: optimized "
              + optimized.unmatched()
              + ", reference "
              + reference.unmatched());
    }
  }

  /** Compares what the evaluators say of a param. */
  static void compare(Optional<String> optimized, Optional<String> reference) {
    if (!optimized.equals(reference)) {
      throw new VerificationException(
          "the evaluators disagree on a param\noptimized: "
              + optimized.orElse("nothing")
              + "\nreference: "
              + reference.orElse("nothing"));
    }
  }

  private static boolean isLimit(Finding finding) {
    return finding
        .error()
        .filter(e -> e.code() == ErrorCode.STEP_LIMIT || e.code() == ErrorCode.TIME_LIMIT)
        .isPresent();
  }
}
