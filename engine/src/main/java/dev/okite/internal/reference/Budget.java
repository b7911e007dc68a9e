package dev.okite.internal.reference;

import dev.okite.builtin.CallContext;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.internal.eval.Failures;

/**
 * The steps that are left for one rule on one document, or in one run over the inventory, and the
 * time that is left for all of them (spec 8.3).
 */
final class Budget implements CallContext {
  /**
   * How many evaluations may be going on inside one another. The checker bounds how deeply
   * expressions nest, so nothing that it lets through gets here; a count is cheap and makes sure.
   */
  private static final int MAX_DEPTH = 600;

  /** Looking at the clock costs more than a step, so it happens once in so many. */
  private static final int STEPS_BETWEEN_LOOKS = 256;

  private final EvaluationLimits limits;
  private final long start = System.nanoTime();
  private long steps;
  private long nextLook;
  private boolean late;
  private boolean isInterrupted;
  private int depth;

  Budget(EvaluationLimits limits) {
    this.limits = limits;
  }

  @Override
  public void charge(long more) {
    // Saturates, so that a huge charge cannot wrap around.
    steps = more > Long.MAX_VALUE - steps ? Long.MAX_VALUE : steps + more;
    if (steps > limits.maxSteps()) {
      throw Failures.stepLimit(limits.maxSteps());
    }
    if (isLate()) {
      throw isInterrupted
          ? Failures.interrupted()
          : Failures.timeLimit(limits.deadline().orElseThrow());
    }
  }

  /** How many steps were counted since the last {@link #refill}. */
  long steps() {
    return steps;
  }

  /**
   * Gives the rule that starts now all steps that a rule has. A deadline that has passed stays so.
   */
  void refill() {
    steps = 0;
    nextLook = 0;
  }

  /** Begins an evaluation inside the present one; {@link #leave} ends it. */
  void enter() {
    if (depth == MAX_DEPTH) {
      throw Failures.tooDeep();
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  private boolean isLate() {
    if (!late && limits.deadline().isPresent() && steps >= nextLook) {
      nextLook = steps + STEPS_BETWEEN_LOOKS;
      // Whoever sets a deadline waits for the outcome, and may have enough of that sooner.
      isInterrupted = Thread.currentThread().isInterrupted();
      late = isInterrupted || System.nanoTime() - start > limits.deadline().get().toNanos();
    }
    return late;
  }
}
