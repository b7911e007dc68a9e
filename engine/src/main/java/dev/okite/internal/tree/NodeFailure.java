package dev.okite.internal.tree;

import dev.okite.value.EvaluationFailure;

/**
 * An evaluation failure with the node it happened in. The only exception that passes between nodes;
 * whoever runs a rule or a call turns it into an error finding or back into its cause.
 */
public final class NodeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient EvaluationFailure failure;
  private final transient EvalNode node;
  private final transient Parts parts;

  /** Shows what the parts of a failed operation came from. */
  interface Parts {
    void show(Shown shown);
  }

  /** A failure in {@code node}, whose operands are {@code parts}. */
  NodeFailure(EvaluationFailure failure, EvalNode node, Parts parts) {
    super(failure.text(), null, false, false);
    this.failure = failure;
    this.node = node;
    this.parts = parts;
  }

  /** What went wrong. */
  public EvaluationFailure failure() {
    return failure;
  }

  /** The innermost node that has no value. */
  public EvalNode node() {
    return node;
  }

  /** What the operands of the failed operation show. To be asked before the frame moves on. */
  public Shown shown() {
    Shown shown = new Shown();
    try {
      parts.show(shown);
    } catch (NodeFailure spent) {
      // The budget ran out: what was shown until then still counts.
      return shown;
    }
    return shown;
  }

  /**
   * Whether the budget of the whole evaluation is spent, so that nothing after it can run either.
   */
  public boolean isFinal() {
    return switch (failure.code()) {
      case STEP_LIMIT, TIME_LIMIT -> true;
      default -> false;
    };
  }
}
