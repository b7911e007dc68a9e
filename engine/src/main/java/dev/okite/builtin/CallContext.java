package dev.okite.builtin;

/** What a built-in function may use of the evaluation that calls it. */
public interface CallContext {
  /**
   * Counts {@code steps} against the budget of the evaluation. A function whose work grows with its
   * arguments calls it with a number that grows as much.
   *
   * @throws dev.okite.value.EvaluationFailure if the budget is spent
   */
  void charge(long steps);
}
