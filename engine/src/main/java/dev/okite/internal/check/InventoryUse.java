package dev.okite.internal.check;

import dev.okite.internal.check.CallTarget.FunctionTarget;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Step;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether expressions read the inventory: by its name, or by what they name and call. An expression
 * that is never evaluated counts, so that it errs on one side only.
 */
public final class InventoryUse {
  private final Resolutions resolutions;
  private final Deque<Expr> pending = new ArrayDeque<>();
  private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private InventoryUse(Resolutions resolutions) {
    this.resolutions = resolutions;
  }

  /**
   * Whether what {@code policies} say of a document may depend on others.
   *
   * @param policies policies of {@code program}
   */
  public static boolean of(CheckedProgram program, Iterable<CheckedPolicy> policies) {
    InventoryUse use = new InventoryUse(program.resolutions());
    for (CheckedPolicy policy : policies) {
      if (policy.overInventory()) {
        return true;
      }
      policy.rules().forEach(use::addAll);
    }
    return use.isFound();
  }

  private void addAll(RuleApplication application) {
    application.guards().forEach(guard -> add(guard.condition()));
    for (Step step : application.rule().steps()) {
      StepParts.forEach(step, this::add);
    }
  }

  private boolean isFound() {
    while (!pending.isEmpty()) {
      Expr next = pending.removeLast();
      Symbol symbol = resolutions.symbol(next);
      if (symbol == Symbol.Context.INVENTORY) {
        return true;
      }
      add(valueOf(symbol));
      if (next instanceof Call call && resolutions.target(call) instanceof FunctionTarget target) {
        add(target.function().body());
      }
      ExpressionParts.of(next).forEach(this::add);
    }
    return false;
  }

  private void add(@Nullable Expr expression) {
    if (expression != null && seen.add(expression)) {
      pending.add(expression);
    }
  }

  /** What a name stands for, where that is an expression. */
  private static @Nullable Expr valueOf(@Nullable Symbol symbol) {
    if (symbol instanceof Symbol.Let let) {
      return let.value();
    }
    return symbol instanceof Symbol.Constant constant ? constant.value() : null;
  }
}
