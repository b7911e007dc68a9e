package dev.okite;

import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.value.ErrorCode;
import java.util.List;
import java.util.Optional;

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
    compare(ours, expected);
    if (isLimited(ours) || isLimited(expected)) {
      return;
    }
    hold("how often a rule ran", optimized.evaluations(), reference.evaluations());
    hold("which policies matched nothing", optimized.unmatched(), reference.unmatched());
  }

  /** Compares findings, waived ones and those about exceptions among them, as above. */
  static void compare(List<Finding> ours, List<Finding> expected) {
    if (isLimited(ours) || isLimited(expected)) {
      return;
    }
    for (int i = 0; i < Math.max(ours.size(), expected.size()); i++) {
      Object found = i < ours.size() ? ours.get(i) : "nothing";
      Object wanted = i < expected.size() ? expected.get(i) : "nothing";
      hold("finding " + (i + 1), found, wanted);
    }
  }

  private static void hold(String what, Object optimized, Object reference) {
    if (!optimized.equals(reference)) {
      throw new VerificationException(
          "the evaluators disagree on "
              + what
              + "\noptimized: "
              + optimized
              + "\nreference: "
              + reference);
    }
  }

  /** Compares what the evaluators say of a param. */
  static void compare(Optional<String> optimized, Optional<String> reference) {
    hold("a param", optimized.orElse("nothing"), reference.orElse("nothing"));
  }

  private static boolean isLimited(List<Finding> findings) {
    return findings.stream().anyMatch(VerificationException::isLimit);
  }

  private static boolean isLimit(Finding finding) {
    return finding
        .error()
        .filter(e -> e.code() == ErrorCode.STEP_LIMIT || e.code() == ErrorCode.TIME_LIMIT)
        .isPresent();
  }
}
