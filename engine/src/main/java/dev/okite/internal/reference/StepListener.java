package dev.okite.internal.reference;

import dev.okite.finding.Finding;
import dev.okite.internal.check.RuleApplication;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Step;
import java.util.Optional;

/** Hears what the steps of one rule do, each with the expressions as they stand there. */
interface StepListener {
  /** Hears nothing. */
  StepListener NONE = new StepListener() {};

  /** How a condition on the way came out. */
  enum Passage {
    /** The rule goes on. */
    OPEN,
    /** The rule goes no further here. */
    CLOSED,
    /** It has no value. */
    FAILED
  }

  /** A guard of the rule was asked. */
  default void guarded(RuleApplication.Guard guard, Expressions here, Passage passage) {}

  /** A condition among the steps of the rule was asked. */
  default void asked(Step step, Expressions here, Passage passage) {}

  /** An assertion ran, and made {@code finding}, if it made one. */
  default void asserted(Assertion assertion, Expressions here, Optional<Finding> finding) {}

  /** A {@code for} begins. */
  default void loopBegins(ForClause loop, Expressions here) {}

  /** Another element of the innermost {@code for} begins, seen by {@code inside}. */
  default void elementBegins(Item item, Expressions inside) {}

  /** The steps behind the {@code for} have run for the element. */
  default void elementEnds() {}

  /** The innermost {@code for} is over, or its source failed. */
  default void loopEnds(boolean failed) {}
}
