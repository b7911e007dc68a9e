package dev.okite.internal.plan;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedRule;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.StepParts;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Quantified;
import dev.okite.syntax.Reach;
import dev.okite.syntax.Select;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import java.util.IdentityHashMap;

/** How many expressions rules consist of, with those of the functions that they call. */
final class RuleSize {
  private static final int MOST = 1_000_000;

  private final Resolutions resolutions;
  private final IdentityHashMap<CheckedFunction, Size> functions = new IdentityHashMap<>();

  RuleSize(Resolutions resolutions) {
    this.resolutions = resolutions;
  }

  /**
   * A number of expressions, up to a million.
   *
   * @param iterations how many of them iterate
   */
  record Size(int expressions, int iterations) {}

  /** The size of the steps of {@code rule}. */
  Size of(CheckedRule rule) {
    Counter counter = new Counter();
    for (Step step : rule.steps()) {
      counter.iterations += step instanceof ForClause ? 1 : 0;
      StepParts.forEach(step, counter::walk);
    }
    return counter.size();
  }

  private Size of(CheckedFunction function) {
    Size known = functions.get(function);
    if (known == null) {
      Counter counter = new Counter();
      counter.walk(function.body());
      known = counter.size();
      functions.put(function, known);
    }
    return known;
  }

  /** Counts expressions. */
  private final class Counter extends SyntaxWalker {
    private int expressions;
    private int iterations;

    Size size() {
      return new Size(Math.min(expressions, MOST), Math.min(iterations, MOST));
    }

    @Override
    public Done walk(Expr expression) {
      expressions = Math.min(expressions + 1, MOST);
      boolean iterates =
          expression instanceof Quantified
              || expression instanceof Filter
              || expression instanceof Select
              || expression instanceof Projection
              || expression instanceof Reach;
      iterations += iterates ? 1 : 0;
      return super.walk(expression);
    }

    @Override
    protected void walkClause(ComprehensionClause clause) {
      iterations += clause instanceof ForClause ? 1 : 0;
      super.walkClause(clause);
    }

    @Override
    public Done visitCall(Call call) {
      if (resolutions.target(call) instanceof CallTarget.FunctionTarget target) {
        Size size = of(target.function());
        expressions = Math.min(expressions + size.expressions(), MOST);
        iterations = Math.min(iterations + size.iterations(), MOST);
      }
      resolutions.arguments(call).forEach(this::walk);
      return Done.DONE;
    }
  }
}
