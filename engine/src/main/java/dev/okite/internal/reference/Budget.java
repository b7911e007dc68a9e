package dev.okite.internal.reference;

import dev.okite.builtin.CallContext;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.internal.eval.Failures;

/**
 * The steps and the time that are left for one document, or for one run over the inventory (spec
 * 8.3). Once spent it stays spent, so that every rule behind fails too.
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
      throw Failures.timeLimit(limits.deadline().orElseThrow());
    }
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
      late = System.nanoTime() - start > limits.deadline().get().toNanos();
    }
    return late;
  }
}
