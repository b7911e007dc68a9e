package dev.okite.internal.plan;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.SyntaxWalker;
import java.util.IdentityHashMap;

/**
 * How large the body of a function becomes when the functions that it calls stand in the place of
 * their calls. The call graph has no circle and a bounded depth, so this ends.
 */
final class FunctionSizes {
  /** Bodies of at most this many nodes stand in the place of their calls. */
  private static final int INLINED = 200;

  private final Resolutions resolutions;
  private final IdentityHashMap<CheckedFunction, Integer> sizes = new IdentityHashMap<>();

  FunctionSizes(Resolutions resolutions) {
    this.resolutions = resolutions;
  }

  /** Whether the body of {@code function} may stand in the place of a call. */
  boolean isSmall(CheckedFunction function) {
    return size(function) <= INLINED;
  }

  private int size(CheckedFunction function) {
    Integer known = sizes.get(function);
    if (known != null) {
      return known;
    }
    Counter counter = new Counter();
    counter.walk(function.body());
    sizes.put(function, counter.count);
    return counter.count;
  }

  /** Counts nodes. */
  private final class Counter extends SyntaxWalker {
    private int count;

    @Override
    public Done walk(Expr expression) {
      count = Math.min(count + 1, INLINED + 1);
      return super.walk(expression);
    }

    @Override
    public Done visitCall(Call call) {
      if (resolutions.target(call) instanceof CallTarget.FunctionTarget target) {
        count = Math.min(count + size(target.function()), INLINED + 1);
      }
      resolutions.arguments(call).forEach(this::walk);
      return Done.DONE;
    }
  }
}
