package dev.okite.internal.reference;

import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedRule;
import dev.okite.syntax.Expr;
import dev.okite.value.Value;
import java.util.List;

/** Hears what happens while one thread evaluates. */
public interface EvaluationListener {
  /** Hears nothing. */
  EvaluationListener NONE = new EvaluationListener() {};

  /** {@code expression} has come to {@code value}; once for each time that it is evaluated. */
  default void evaluated(Expr expression, Value value) {}

  /** {@code condition} holds or does not. */
  default void decided(Expr condition, boolean holds) {}

  /** The steps of {@code rule} have run over a document, or over the inventory. */
  default void ran(CheckedRule rule, List<Finding> findings) {}
}
