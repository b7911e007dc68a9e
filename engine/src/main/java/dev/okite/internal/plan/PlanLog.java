package dev.okite.internal.plan;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.source.Span;

/** Hears what is rewritten while a plan is made. */
interface PlanLog {
  /** Hears nothing. */
  PlanLog NONE = (rewrite, span) -> {};

  /** {@code rewrite} was used on what stands at {@code span}. */
  void rewritten(Rewrite rewrite, Span span);
}
