package dev.okite.internal.testing;

import dev.okite.internal.reference.EvaluationListener;
import dev.okite.syntax.Expr;
import dev.okite.value.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Notes which expressions a test evaluates. Belongs to one thread at a time. */
public final class EvaluatedLog implements EvaluationListener {
  private final Set<Expr> expressions = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Expressions whose evaluation fails are noted by their parts alone. */
  @Override
  public void evaluated(Expr expression, Value value) {
    expressions.add(expression);
  }

  /** Whether {@code expression} was evaluated. */
  public boolean has(Expr expression) {
    return expressions.contains(expression);
  }
}
