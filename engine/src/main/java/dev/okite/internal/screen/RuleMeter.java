package dev.okite.internal.screen;

import dev.okite.internal.rule.RulePlan;

/** Hears what becomes of rules on a document. */
public interface RuleMeter {
  /** What became of a rule. */
  enum Fate {
    /** Its guards did not hold. */
    KEPT_OUT,
    /** It had run for a policy before. */
    HAD_RUN,
    /** It ran, and the walk knows that it has nothing to say. */
    RULED_OUT,
    /** It was evaluated. */
    EVALUATED
  }

  /** {@code rule} met its {@code fate}, in so many steps. */
  void rule(RulePlan rule, Fate fate, long steps);

  /** It took so many steps to find out whether some rules run. */
  void guards(long steps);
}
