package dev.okite.internal.eval;

import java.time.Duration;
import java.util.Optional;

/**
 * The bounds of an evaluation (language reference 8.3).
 *
 * @param maxSteps steps for each document, and for each run over the inventory: an expression
 *     evaluated, an element looked at, or what a built-in function charges
 * @param deadline time for each document, and for each run over the inventory
 */
public record EvaluationLimits(long maxSteps, Optional<Duration> deadline) {
  /** The steps of a rule in a run over {@code documents} documents: as many for each of them. */
  public long overInventory(int documents) {
    return maxSteps > Long.MAX_VALUE / Math.max(1, documents)
        ? Long.MAX_VALUE
        : maxSteps * Math.max(1, documents);
  }

  /** Ten million steps and no deadline. */
  public static final EvaluationLimits DEFAULTS =
      new EvaluationLimits(10_000_000, Optional.empty());
}
