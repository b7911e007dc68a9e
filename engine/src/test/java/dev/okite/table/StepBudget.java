package dev.okite.table;

import dev.okite.builtin.CallContext;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;

/** A context that gives a function so many steps. */
public final class StepBudget implements CallContext {
  private long left;

  public StepBudget(long steps) {
    left = steps;
  }

  @Override
  public void charge(long steps) {
    if (steps < 0) {
      throw new IllegalArgumentException("negative steps");
    }
    left -= steps;
    if (left < 0) {
      throw new EvaluationFailure(ErrorCode.STEP_LIMIT, "the steps are spent");
    }
  }
}
